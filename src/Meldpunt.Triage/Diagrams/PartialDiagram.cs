using System.Collections.Immutable;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

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
