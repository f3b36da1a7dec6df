using Meldpunt.Triage.Analysis.StateSpace;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds items that no rule gives a route.</summary>
internal static class GapCheck
{
    public static IEnumerable<Finding> Of(ItemSpace items)
    {
        MddSet gap = items.From(0).WhereRoutes(routes => routes.IsEmpty);
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
