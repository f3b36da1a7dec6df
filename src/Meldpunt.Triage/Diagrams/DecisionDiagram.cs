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
    private readonly NodeBudget _budget;
    private readonly ImmutableArray<int> _roots;
    private readonly ImmutableArray<int> _groups;

    /// <param name="store">Its nodes.</param>
    /// <param name="budget">How many nodes a space with them may take.</param>
    /// <param name="groups">The root of each group, the lowest first.</param>
    /// <param name="roots">The root of each group with those below it, the lowest first: before it that of none.</param>
    /// <param name="order">For each level its fact.</param>
    public DecisionDiagram(MddStore store, NodeBudget budget, List<int> groups, List<int> roots, ImmutableArray<FactIndex> order)
    {
        (_store, _budget, Order, Nodes) = (store, budget, order, store.Count);
        (_groups, _roots) = ([.. Enumerable.Reverse(groups)], [.. Enumerable.Reverse(roots)]);
    }

    /// <summary>For each level its fact.</summary>
    public ImmutableArray<FactIndex> Order { get; }

    /// <summary>For each level the id of its fact.</summary>
    public ImmutableArray<string> Names => _store.Names;

    /// <summary>How many answers the fact of each level has.</summary>
    public ImmutableArray<int> Branches => _store.Branches;

    /// <summary>How many nodes making it took.</summary>
    public int Nodes { get; }

    /// <summary>Builds the diagram in an order of facts: as small ones are built, and if that takes too many nodes as large ones are.</summary>
    /// <exception cref="PolicyException">It takes more nodes than there may be.</exception>
    public static DecisionDiagram Build(TriagePolicy policy, IReadOnlyList<ulong[]> conditions, ImmutableArray<FactIndex> order, NodeBudget budget)
    {
        DiagramAttempt attempt = new(policy, conditions, order, budget);
        return attempt.BuildSmall(FactOrder.NodesToCompare(budget)) ?? attempt.BuildLarge();
    }

    /// <summary>A space with its nodes, in which its parts can be combined with others.</summary>
    public MddSpace NewSpace() => new(_store.Copy(_budget), _store);

    /// <summary>The diagram of a group and of those below it, in a space that <see cref="NewSpace"/> made; past the last group, the one of no groups.</summary>
    public Mdd From(int group, MddSpace space) => space.Function(_store, _roots[group]);

    /// <summary>The routes that the rules of a group ask for, in a space that <see cref="NewSpace"/> made.</summary>
    public Mdd OfGroup(int group, MddSpace space) => space.Function(_store, _groups[group]);

    /// <summary>Its nodes alone, each after those that it leads to: a node's fact, then its branches; and the root among them.</summary>
    public (int[] Cells, int Root) Cells() => Compaction.Pack(_store, _roots[0], Order);
}

/// <summary>Copies the nodes that a root leads to into an array of their own, each after those that it leads to.</summary>
internal static class Compaction
{
    /// <summary>The nodes, each its fact and then its branches, and the root among them.</summary>
    public static (int[] Cells, int Root) Pack(MddStore store, int root, ImmutableArray<FactIndex> order)
    {
        List<int> cells = [];
        Dictionary<int, int> moved = [];
        return ([.. Copy(root)], moved.GetValueOrDefault(root, root));

        List<int> Copy(int node)
        {
            if (node < 0 || moved.ContainsKey(node)) return cells;
            int level = store.Level(node);
            for (int branch = 0; branch < store.Branches[level]; branch++) Copy(store.Branch(node, level, branch));
            int place = cells.Count;
            cells.Add(order[level].Number);
            for (int branch = 0; branch < store.Branches[level]; branch++)
            {
                int child = store.Branch(node, level, branch);
                cells.Add(child < 0 ? child : moved[child]);
            }

            moved[node] = place;
            return cells;
        }
    }
}

/// <summary>
/// The diagram over answers in which unanswered is value 0 of a fact; a terminal is the set of routes that all ways of
/// answering can lead to. It knows no questions, so it stays small where facts are many. Immutable: who combines it
/// with others does so in a space of their own.
/// </summary>
internal sealed class PartialDiagram
{
    private readonly MddStore _store;
    private readonly int _root;
    private readonly int[] _cells;

    private PartialDiagram(DecisionDiagram complete, NodeBudget budget)
    {
        Order = complete.Order;
        _store = new([.. complete.Branches.Select(answers => answers + 1)], complete.Names, budget);
        MddSpace space = new(_store);
        _root = space.WithUnanswered(complete.From(0, complete.NewSpace())).Root;
        (_cells, CellRoot) = Compaction.Pack(_store, _root, Order);
    }

    /// <summary>For each level its fact.</summary>
    public ImmutableArray<FactIndex> Order { get; }

    /// <summary>The nodes alone, each after those that it leads to: a node's fact, then its branches.</summary>
    public ReadOnlySpan<int> Cells => _cells;

    /// <summary>The root among <see cref="Cells"/>.</summary>
    public int CellRoot { get; }

    public static PartialDiagram Build(DecisionDiagram complete, NodeBudget budget) => new(complete, budget);

    /// <summary>A space with its nodes, in which it can be combined with others.</summary>
    public MddSpace NewSpace() => new(_store.Copy(_store.Budget), _store);

    /// <summary>The diagram, in a space that <see cref="NewSpace"/> made.</summary>
    public Mdd In(MddSpace space) => space.Function(_store, _root);

    /// <summary>The routes that values by fact, 0 for unanswered, can lead to.</summary>
    public RouteSet For(ReadOnlySpan<byte> values)
    {
        int at = _root;
        while (at >= 0)
        {
            int level = _store.Level(at);
            at = _store.Branch(at, level, values[Order[level].Number]);
        }

        return new(MddStore.ValueOf(at));
    }
}
