using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>What is left of a difference after the expected changes.</summary>
/// <param name="Rest">The changes that were not expected; equivalent when all were.</param>
/// <param name="UnusedItem">The expectations for items, counted from 0, that allow nothing that happens.</param>
/// <param name="UnusedReport">The same for reports.</param>
public sealed record AllowedDifference(PolicyDifference Rest, ValueList<int> UnusedItem, ValueList<int> UnusedReport);
