namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>What becomes of an item, without an allocation.</summary>
internal readonly record struct ItemVerdict(RouteByte Route, ReasonFlags Reasons, ItemSums Sums);
