using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Explanations;

/// <summary>Why a report goes where it goes.</summary>
/// <param name="Decision">The decision that is explained.</param>
/// <param name="Items">The explanation of each item, in order.</param>
public sealed record Explanation(Decision Decision, ValueList<ItemExplanation> Items)
{
    /// <summary>The items whose route is the report's, by number from 0; none when the report has no items.</summary>
    public IEnumerable<int> DecidingItems =>
        Items.Select((item, number) => (item, number)).Where(pair => pair.item.Decision.Route == Decision.Route).Select(pair => pair.number);
}
