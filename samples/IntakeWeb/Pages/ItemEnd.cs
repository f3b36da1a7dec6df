using Meldpunt.Triage;

namespace IntakeWeb.Pages;

/// <summary>What becomes of items that end the same way.</summary>
/// <param name="Items">The items, from 0.</param>
/// <param name="Route">Their route.</param>
/// <param name="Reasons">Why.</param>
internal sealed record ItemEnd(ValueList<int> Items, string Route, ValueList<string> Reasons)
{
    /// <summary>The ends of a report's items, in the order of the items.</summary>
    public static IEnumerable<ItemEnd> Of(Meldpunt.Triage.Hosting.RecordedOutcome outcome) =>
        from one in outcome.Items.Select((item, place) => (item.Route, item.Reasons, Place: place))
        group one.Place by (one.Route, one.Reasons) into same
        select new ItemEnd([.. same], same.Key.Route, same.Key.Reasons);
}
