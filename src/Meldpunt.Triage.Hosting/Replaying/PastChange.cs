using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Hosting.Replaying;

/// <summary>Past reports that change in the same way.</summary>
/// <param name="Report">What changes for the report as a whole: its route, referrals and notices.</param>
/// <param name="Items">The different changes of its items: route and reasons.</param>
/// <param name="Count">How many reports these are.</param>
/// <param name="Lines">The lines of the first of them, from 1; at most 20.</param>
public sealed record PastChange(DecisionChange Report, ValueList<DecisionChange> Items, long Count, ValueList<long> Lines);
