namespace Meldpunt.Triage.Evaluation;

/// <summary>
/// The decision diagram over complete answers as one array, and what it says when answers are missing. A node is its
/// fact and then its branches; a root of 0 or more is a node, and <c>~root</c> of a negative one has a bit for each route.
/// Immutable, and safe from any number of threads.
/// </summary>
/// <param name="cells">The nodes.</param>
/// <param name="root">The first node, or the end.</param>
/// <param name="answers">How many answers each fact has.</param>
internal sealed class PackedDiagram(int[] cells, int root, int[] answers)
{
    private DiagramRestriction? _spare;

    public static PackedDiagram Read(TablesReader tables) => new(tables.ReadNumbers(), tables.ReadNumber(), tables.ReadNumbers());

    public void Write(TablesWriter tables)
    {
        tables.Write(cells);
        tables.Write(root);
        tables.Write(answers);
    }

    /// <summary>The routes that values by fact lead to; 0 is unanswered. One step for each node on the way while facts are answered.</summary>
    public ReachableRoutes EndingFor(ReadOnlySpan<byte> values)
    {
        int[] nodes = cells;
        int at = root;
        while (at >= 0)
        {
            int value = values[nodes[at]];
            if (value == 0) return Restrict(at, values);
            at = nodes[at + value];
        }

        return new((uint)~at, 0);
    }

    private ReachableRoutes Restrict(int at, ReadOnlySpan<byte> values)
    {
        DiagramRestriction restriction = Interlocked.Exchange(ref _spare, null) ?? new(cells, answers);
        ReachableRoutes ending = restriction.For(at, values);
        Volatile.Write(ref _spare, restriction);
        return ending;
    }
}
