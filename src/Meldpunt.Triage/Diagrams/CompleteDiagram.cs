using System.Collections.Immutable;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// The diagram over complete answers. A terminal holds a bit for each route that the deciding group asks for: no
/// bit is a gap, more than one a conflict.
/// </summary>
internal sealed class CompleteDiagram
{
    private CompleteDiagram(DiagramStore store, int root, ImmutableArray<int> order)
    {
        Store = store;
        Root = root;
        Order = order;
    }

    public DiagramStore Store { get; }

    public int Root { get; }

    /// <summary>For each level the fact that stands there.</summary>
    public ImmutableArray<int> Order { get; }

    public static CompleteDiagram Build(
        TriagePolicy policy, IReadOnlyList<ulong[]> conditions, ImmutableArray<int> order, NodeBudget budget)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        DiagramStore store = new([.. order.Select(fact => facts[fact].Answers.Count)], budget);
        Combination both = new(store, (left, right) => left | right);
        Combination first = new(store, (higher, lower) => higher != 0 ? higher : lower);
        int root = DiagramStore.Terminal(0);
        int rule = conditions.Count;
        foreach (RuleGroup group in policy.Groups.Reverse())
        {
            int ofGroup = DiagramStore.Terminal(0);
            foreach (Rule next in group.Rules.Reverse())
            {
                ulong[] when = conditions[--rule];
                ulong[] allowed = [.. order.Select(fact => when[fact])];
                int route = 1 << RouteIndex(policy, next.Route);
                ofGroup = both.Of(Cube.Of(store, allowed, route, 0), ofGroup);
            }

            root = first.Of(ofGroup, root);
        }

        return new(store, root, order);
    }

    private static int RouteIndex(TriagePolicy policy, string route)
    {
        for (int i = 0; i < policy.Routes.Count; i++)
        {
            if (policy.Routes[i] == route) return i;
        }

        throw new ArgumentException($"'{route}' is not a route of the policy.", nameof(route));
    }
}
