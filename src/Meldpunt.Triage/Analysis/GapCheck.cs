using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds items that no rule gives a route.</summary>
internal static class GapCheck
{
    public static IEnumerable<Finding> Of(CompiledPolicy compiled)
    {
        CompleteDiagram complete = compiled.Items.Complete;
        WitnessSearch search = new(complete.Store, complete.Order, unansweredIsBranch: false);
        if (search.FindItem(compiled.Policy, complete.Root, routes => routes == 0) is not { } witness) yield break;
        yield return new(FindingSeverity.Error, "gap", "No rule gives this item a route; a last group with a rule that always applies would.")
        {
            Witnesses = [witness],
        };
    }
}
