using Meldpunt.Triage.Analysis.Spaces;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds items that no rule gives a route.</summary>
internal static class GapCheck
{
    public static IEnumerable<Finding> Of(ItemSpace items)
    {
        int gap = items.Sets.Where(items.From(0), routes => routes == 0);
        if (items.Smallest(gap) is not { } witness) yield break;
        yield return new(FindingSeverity.Error, FindingCodes.Gap, "No rule gives this item a route; a last group with a rule that always applies would.")
        {
            Path = "$.groups",
            Count = items.Count(gap),
            Combinations = items.Total,
            Witnesses = [witness],
        };
    }
}
