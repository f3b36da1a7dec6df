using System.Collections.Immutable;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// The diagram over complete answers. A terminal holds a bit for each route that the deciding group asks for: no
/// bit is a gap, more than one a conflict.
/// </summary>
internal sealed class CompleteDiagram
{
    private CompleteDiagram(DiagramStore store, ImmutableArray<int> roots, ImmutableArray<int> order, ImmutableArray<string> names) =>
        (Store, FromGroup, Order, Names) = (store, roots, order, names);

    public DiagramStore Store { get; }

    public int Root => FromGroup[0];

    /// <summary>For each group the diagram of it and of those below it; at the end, the one of no groups.</summary>
    public ImmutableArray<int> FromGroup { get; }

    /// <summary>For each level the fact that stands there.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>For each level the id of its fact.</summary>
    public ImmutableArray<string> Names { get; }

    public static CompleteDiagram Build(
        TriagePolicy policy, IReadOnlyList<ulong[]> conditions, ImmutableArray<int> order, NodeBudget budget)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        ImmutableArray<string> names = [.. order.Select(fact => facts[fact].Id)];
        DiagramStore store = new([.. order.Select(fact => facts[fact].Answers.Count)], names, budget);
        Combination both = Combination.Union(store);
        Combination first = new(store, (higher, lower) => higher != 0 ? higher : lower, FirstAtOnce);
        List<int> roots = [DiagramStore.Terminal(0)];
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

            roots.Add(first.Of(ofGroup, roots[^1]));
        }

        roots.Reverse();
        return new(store, [.. roots], order, names);
    }

    private static int FirstAtOnce(int higher, int lower) =>
        higher == DiagramStore.Terminal(0) ? lower : higher < 0 || higher == lower ? higher : Combination.Unknown;

    private static int RouteIndex(TriagePolicy policy, string route)
    {
        for (int i = 0; i < policy.Routes.Count; i++)
        {
            if (policy.Routes[i] == route) return i;
        }

        throw new ArgumentException($"'{route}' is not a route of the policy.", nameof(route));
    }
}
