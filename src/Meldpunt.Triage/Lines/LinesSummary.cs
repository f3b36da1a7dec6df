using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Lines;

/// <summary>What came of a stream of lines.</summary>
/// <param name="Decided">How many lines were decided.</param>
/// <param name="Faulty">How many lines could not be read as a report.</param>
/// <param name="Routes">How many reports got each route, in the order of the policy.</param>
public sealed record LinesSummary(long Decided, long Faulty, ValueList<RouteCount> Routes);
