using System.Collections.Immutable;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// The diagram over answers in which unanswered is a value: branch 0 of a node. A terminal is the number of an
/// <see cref="Ending"/>: the routes that all ways of answering can lead to, and the unanswered facts that matter.
/// </summary>
internal sealed class PartialDiagram
{
    private readonly int[] _cells;
    private readonly int _root;

    private PartialDiagram(Expansion expansion, CompleteDiagram complete)
    {
        (Store, Root, Endings, Order) = (expansion.Store, expansion.Root, [.. expansion.Endings], complete.Order);
        (_cells, _root) = Compaction.Of(Store, Root, Order);
    }

    /// <summary>Where more diagrams over partial answers can be made.</summary>
    public DiagramStore Store { get; }

    /// <summary>The diagram in its store.</summary>
    public int Root { get; }

    /// <summary>For each level the fact that stands there.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>What the terminals stand for.</summary>
    public ImmutableArray<Ending> Endings { get; }

    /// <summary>The nodes alone, each after those that it leads to: a node's fact, then its branches.</summary>
    public ReadOnlySpan<int> Cells => _cells;

    /// <summary>The diagram's root among <see cref="Cells"/>.</summary>
    public int CellRoot => _root;

    public static PartialDiagram Of(CompleteDiagram complete, NodeBudget budget) => new(new Expansion(complete, budget), complete);

    /// <summary>The number of the ending for values by fact: one step for each node on the way.</summary>
    public int EndingFor(ReadOnlySpan<byte> values)
    {
        int[] cells = _cells;
        int at = _root;
        while (at >= 0) at = cells[at + 1 + values[cells[at]]];
        return ~at;
    }
}
