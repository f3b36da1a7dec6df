using Meldpunt.Triage.Benchmarks.Packed;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>What a table holds for an item.</summary>
/// <param name="Verdict">Route and reasons.</param>
/// <param name="Possible">A bit for each route that can still be reached.</param>
/// <param name="Questions">A bit for each unanswered fact on which the route depends.</param>
internal readonly record struct TabledItem(ItemVerdict Verdict, byte Possible, byte Questions);
