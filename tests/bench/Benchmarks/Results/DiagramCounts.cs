using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Counts that depend on the policy alone, not on the machine.</summary>
/// <param name="Complete">The nodes of the diagram over complete answers.</param>
/// <param name="Partial">The nodes of the diagram of routes in which unanswered is a value; null when it is over the node budget.</param>
/// <param name="MaskWords">The words of 64 bits that a set of rules takes.</param>
internal sealed record DiagramCounts(int Complete, int? Partial, int MaskWords)
{
    public static DiagramCounts Of(TriagePolicy policy)
    {
        CompiledPolicy compiled = CompiledPolicy.Compile(policy);
        DecisionDiagram complete = compiled.Items.Complete;
        return new(complete.From(0, complete.NewSpace()).CountNodes(), PartialNodes(compiled), (compiled.Items.Rules.Count() + 63) / 64);
    }

    private static int? PartialNodes(CompiledPolicy compiled)
    {
        try
        {
            PartialDiagram routes = compiled.Items.Routes;
            return routes.In(routes.NewSpace()).CountNodes();
        }
        catch (PolicyException)
        {
            return null;
        }
    }
}
