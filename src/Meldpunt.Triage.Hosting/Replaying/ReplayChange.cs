using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Hosting.Replaying;

/// <summary>Records whose new decision differs from the recorded one in the same way.</summary>
/// <param name="Report">What differs for the report as a whole: its route, referrals and notices.</param>
/// <param name="Items">The different changes of its items: route and reasons.</param>
/// <param name="Count">How many records these are.</param>
/// <param name="First">Where the first of them are; at most 20.</param>
public sealed record ReplayChange(DecisionChange Report, ValueList<DecisionChange> Items, long Count, ValueList<JournalPlace> First)
{
    /// <summary>
    /// True when the same policy gives the same route, reasons, referrals and notices, and the records differ from it in
    /// something else anyway: questions, possible routes, or the form of the JSON.
    /// </summary>
    public bool IsOfOtherParts => Report.IsEmpty && Items.IsEmpty;
}
