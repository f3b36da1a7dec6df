using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Tables;

/// <summary>What becomes of an item, with the bit that it sets in the summary of its report.</summary>
internal sealed record DecidedItem(ItemOutcome Outcome, ulong Bit);
