namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>The decision on an item, with its reasons in a list.</summary>
internal sealed record ListedItem(string Route, List<string> Reasons);
