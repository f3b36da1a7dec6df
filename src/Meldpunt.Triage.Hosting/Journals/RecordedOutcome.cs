using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>What a record says was decided, in the words of the policy that decided.</summary>
/// <param name="Route">The report's route.</param>
/// <param name="Items">What was decided of each item, in order.</param>
/// <param name="Referrals">The codes of the organisations that the reporter was pointed to, in order.</param>
/// <param name="Notices">The codes of the notices that the reporter was shown, in order.</param>
public sealed record RecordedOutcome(string Route, ValueList<RecordedItem> Items, ValueList<string> Referrals, ValueList<string> Notices);
