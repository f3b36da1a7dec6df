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

/// <summary>
/// What is left of a diagram when only some facts are answered, made canonical again: the route still depends on exactly
/// the facts that are left. It can be used many times, by one thread at a time.
/// </summary>
/// <remarks>Bryant, "Graph-based algorithms for Boolean function manipulation", 1986, section 4.3 (restriction) and 4.2 (reduction).</remarks>
internal sealed class DiagramRestriction
{
    private readonly int[] _cells;
    private readonly int[] _answers;

    // By node: in which round it was visited, what it was reduced to, and its reduced branches.
    private readonly long[] _visited;
    private readonly int[] _reduced;
    private readonly int[] _branches;

    // The nodes that are left, found by their branches.
    private readonly int[] _slots;
    private readonly long[] _taken;

    private long _round;
    private uint _routes;
    private ulong _questions;

    public DiagramRestriction(int[] cells, int[] answers)
    {
        (_cells, _answers) = (cells, answers);
        _visited = new long[cells.Length];
        _reduced = new int[cells.Length];
        _branches = new int[cells.Length];
        int slots = 16;
        while (slots < cells.Length) slots *= 2;
        _slots = new int[slots];
        _taken = new long[slots];
    }

    /// <summary>The routes that values by fact lead to from a node on; 0 is unanswered.</summary>
    public ReachableRoutes For(int node, ReadOnlySpan<byte> values)
    {
        _round++;
        (_routes, _questions) = (0, 0);
        Reduce(node, values);
        return new(_routes, _questions);
    }

    private int Reduce(int node, ReadOnlySpan<byte> values)
    {
        if (node < 0)
        {
            _routes |= (uint)~node;
            return node;
        }

        if (_visited[node] == _round) return _reduced[node];
        int value = values[_cells[node]];
        int reduced = value != 0 ? Reduce(_cells[node + value], values) : Open(node, values);
        _visited[node] = _round;
        return _reduced[node] = reduced;
    }

    // A node whose fact is unanswered: gone where all its branches are the same, else a question.
    private int Open(int node, ReadOnlySpan<byte> values)
    {
        int fact = _cells[node];
        Span<int> branches = _branches.AsSpan(node + 1, _answers[fact]);
        for (int answer = 0; answer < branches.Length; answer++) branches[answer] = Reduce(_cells[node + 1 + answer], values);
        if (!branches.ContainsAnyExcept(branches[0])) return branches[0];
        _questions |= 1UL << fact;
        return Same(node, fact, branches);
    }

    // The node with these branches that was met first.
    private int Same(int node, int fact, ReadOnlySpan<int> branches)
    {
        for (uint slot = NodeHash.Compute(fact, branches); ; slot++)
        {
            uint place = slot & (uint)(_slots.Length - 1);
            if (_taken[place] != _round)
            {
                (_taken[place], _slots[place]) = (_round, node);
                return node;
            }

            int other = _slots[place];
            if (_cells[other] == fact && _branches.AsSpan(other + 1, branches.Length).SequenceEqual(branches)) return other;
        }
    }
}

/// <summary>The routes still reachable from partial answers.</summary>
/// <param name="Routes">A bit for each route that can still be reached.</param>
/// <param name="Questions">A bit for each unanswered fact on which the route still depends.</param>
internal readonly record struct ReachableRoutes(uint Routes, ulong Questions)
{
    public bool IsSettled => uint.IsPow2(Routes);
}

/// <summary>The hash of a node, by which equal ones are found.</summary>
internal static class NodeHash
{
    /// <param name="level">The node's level or fact.</param>
    /// <param name="branches">Where each value leads.</param>
    public static uint Compute(int level, ReadOnlySpan<int> branches)
    {
        uint hash = (uint)level;
        foreach (int branch in branches) hash = (hash ^ (uint)branch) * 0x9E3779B1u ^ (hash >> 15);
        return hash;
    }
}
