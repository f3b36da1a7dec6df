using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds items that no rule gives a route.</summary>
internal static class GapCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        MddSet gap = items.From(0).WhereRoutes(routes => routes.IsEmpty);
        if (items.Smallest(gap) is not { } witness) yield break;
        yield return new()
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.Gap,
            Message = "No rule gives this item a route; a last group with a rule that always applies would.",
            Path = "$.groups",
            Count = items.Count(gap),
            Combinations = items.Total,
            Witnesses = [witness],
        };
    }
}
