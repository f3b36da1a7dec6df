using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Evaluation;

/// <summary>What becomes of an item, with the bit that it sets in the summary of its report.</summary>
internal sealed record CachedOutcome(ItemOutcome Outcome, ulong Bit);
