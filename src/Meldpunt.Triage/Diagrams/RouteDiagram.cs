using System.Collections.Immutable;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// The diagram over answers in which unanswered is branch 0 of a node; a terminal has a bit for each route that all
/// ways of answering can lead to. It knows no questions, so it stays small where facts are many.
/// </summary>
internal sealed class RouteDiagram
{
    private readonly CompleteDiagram _complete;
    private readonly Dictionary<int, int> _done = [];
    private readonly Combination _either;
    private readonly int[] _cells;

    private RouteDiagram(CompleteDiagram complete, NodeBudget budget)
    {
        _complete = complete;
        Store = new([.. complete.Store.Branches.Select(answers => answers + 1)], complete.Names, budget);
        _either = Combination.Union(Store);
        Root = Expand(complete.Root);
        (_cells, CellRoot) = Compaction.Of(Store, Root, Order);
    }

    public DiagramStore Store { get; }

    public int Root { get; }

    /// <summary>For each level the fact that stands there.</summary>
    public ImmutableArray<int> Order => _complete.Order;

    /// <summary>The nodes alone, each after those that it leads to: a node's fact, then its branches.</summary>
    public ReadOnlySpan<int> Cells => _cells;

    /// <summary>The root among <see cref="Cells"/>.</summary>
    public int CellRoot { get; }

    public static RouteDiagram Of(CompleteDiagram complete, NodeBudget budget) => new(complete, budget);

    /// <summary>A bit for each route that values by fact, 0 for unanswered, can lead to.</summary>
    public int For(ReadOnlySpan<byte> values)
    {
        int at = Root;
        while (at >= 0)
        {
            int level = Store.Level(at);
            at = Store.Branch(at, level, values[Order[level]]);
        }

        return ~at;
    }

    /// <summary>
    /// Gives the branch of what is unanswered to any diagram over complete answers, in their order, whose terminals
    /// have a bit for each route.
    /// </summary>
    public int Expand(int root)
    {
        if (root < 0) return root;
        if (_done.TryGetValue(root, out int known)) return known;
        int level = _complete.Store.Level(root);
        int[] children = new int[Store.Branches[level]];
        for (int answer = 1; answer < children.Length; answer++) children[answer] = Expand(_complete.Store.Branch(root, level, answer - 1));
        children[0] = children.Skip(1).Aggregate(_either.Of);
        return _done[root] = Store.Node(level, children);
    }
}
