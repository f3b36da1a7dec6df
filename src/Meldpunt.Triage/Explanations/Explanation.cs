namespace Meldpunt.Triage.Explanations;

/// <summary>Why a report goes where it goes.</summary>
public sealed record Explanation
{
    /// <summary>The decision that is explained.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The explanation of each item, in order.</summary>
    public required ValueList<ItemExplanation> Items { get; init; }

    /// <summary>The items whose route is the report's, by number from 0; none when the report has no items.</summary>
    public IEnumerable<int> DecidingItems =>
        Items.Select((item, number) => (item, number)).Where(pair => pair.item.Decision.Route == Decision.Route).Select(pair => pair.number);
}
