using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

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
        CompleteDiagram complete = compiled.Items.Complete;
        return new(Nodes(complete.Store, complete.Root), PartialNodes(compiled), (compiled.Items.Rules.Length + 63) / 64);
    }

    private static int? PartialNodes(CompiledPolicy compiled)
    {
        try
        {
            RouteDiagram routes = compiled.Items.Routes;
            return Nodes(routes.Store, routes.Root);
        }
        catch (PolicyException)
        {
            return null;
        }
    }

    private static int Nodes(DiagramStore store, int root)
    {
        HashSet<int> seen = [];
        Stack<int> open = new([root]);
        while (open.TryPop(out int node))
        {
            if (node < 0 || !seen.Add(node)) continue;
            int level = store.Level(node);
            for (int value = 0; value < store.Branches[level]; value++) open.Push(store.Branch(node, level, value));
        }

        return seen.Count;
    }
}
