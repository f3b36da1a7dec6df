using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Rules;

/// <summary>The outcome of a report, in codes. Equal outcomes of one engine are mostly the same object.</summary>
/// <param name="Route">The route.</param>
/// <param name="Referrals">The referrals that apply, in the order in which to show them.</param>
/// <param name="Notices">The notices that apply, in order.</param>
/// <param name="Questions">
/// The facts of the report that are unanswered, in the order to ask them, and <c>items</c> in the place of the questions
/// about its items.
/// </param>
public sealed record ReportOutcome(
    string Route, ValueList<string> Referrals, ValueList<string> Notices, ValueList<string> Questions);
