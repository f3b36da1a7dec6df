using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Hosting.Replaying;

/// <summary>What a new version changes for past reports.</summary>
/// <param name="Read">How many reports were read.</param>
/// <param name="Faulty">How many lines were not a report in the words of either version.</param>
/// <param name="Changed">How many reports change.</param>
/// <param name="Changes">In which ways, the most frequent first.</param>
public sealed record PastReportsSummary(long Read, long Faulty, long Changed, ValueList<PastChange> Changes);
