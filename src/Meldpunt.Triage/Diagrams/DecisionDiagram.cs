using System.Collections.Immutable;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// The diagram over complete answers. A terminal is the set of routes that the deciding group asks for: none is a
/// gap, more than one a conflict. Immutable: who combines its parts does so in a space of their own.
/// </summary>
internal sealed class DecisionDiagram
{
    private readonly MddStore _store;
    private readonly ImmutableArray<int> _roots;

    private DecisionDiagram(MddStore store, ImmutableArray<int> roots, ImmutableArray<FactIndex> order, ImmutableArray<string> names) =>
        (_store, _roots, Order, Names, Nodes) = (store, roots, order, names, store.Count);

    /// <summary>For each level its fact.</summary>
    public ImmutableArray<FactIndex> Order { get; }

    /// <summary>For each level the id of its fact.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>How many answers the fact of each level has.</summary>
    public ImmutableArray<int> Branches => _store.Branches;

    /// <summary>How many nodes making it took.</summary>
    public int Nodes { get; }

    public static DecisionDiagram Build(
        TriagePolicy policy, IReadOnlyList<ulong[]> conditions, ImmutableArray<FactIndex> order, NodeBudget budget)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        ImmutableArray<string> names = [.. order.Select(fact => facts[fact].Id)];
        MddStore store = new([.. order.Select(fact => facts[fact].Answers.Count)], names, budget);
        Apply both = Apply.Union(store);
        Apply first = Apply.First(store);
        int nothing = MddStore.Terminal(0);
        List<int> roots = [nothing];
        int rule = conditions.Count;
        foreach (RuleGroup group in policy.Groups.Reverse())
        {
            int ofGroup = nothing;
            foreach (Rule next in group.Rules.Reverse())
            {
                ulong[] when = conditions[--rule];
                ulong[] allowed = [.. order.Select(fact => when[fact.Number])];
                ofGroup = both.Combine(store.Cube(allowed, MddStore.Terminal(RouteSet.From(policy, next.Route).Bits), nothing), ofGroup);
            }

            roots.Add(first.Combine(ofGroup, roots[^1]));
        }

        roots.Reverse();
        return new(store, [.. roots], order, names);
    }

    /// <summary>A space with its nodes, in which its parts can be combined with others.</summary>
    public MddSpace NewSpace() => new(_store.Copy(), _store);

    /// <summary>The diagram of a group and of those below it, in a space that <see cref="NewSpace"/> made; past the last group, the one of no groups.</summary>
    public Mdd From(int group, MddSpace space) => space.Function(_store, _roots[group]);

    /// <summary>Its nodes alone, each after those that it leads to: a node's fact, then its branches; and the root among them.</summary>
    public (int[] Cells, int Root) Cells() => Compaction.Pack(_store, _roots[0], Order);
}
