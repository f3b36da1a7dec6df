namespace Meldpunt.Triage.Evaluation;

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
    private readonly int[] _visited;
    private readonly int[] _reduced;
    private readonly int[] _branches;

    // The nodes that are left, found by their branches.
    private readonly int[] _slots;
    private readonly int[] _taken;

    private int _round;
    private uint _routes;
    private ulong _questions;

    public DiagramRestriction(int[] cells, int[] answers)
    {
        (_cells, _answers) = (cells, answers);
        _visited = new int[cells.Length];
        _reduced = new int[cells.Length];
        _branches = new int[cells.Length];
        int slots = 16;
        while (slots < cells.Length) slots *= 2;
        _slots = new int[slots];
        _taken = new int[slots];
    }

    /// <summary>The routes that values by fact lead to from a node on; 0 is unanswered.</summary>
    public ReachableRoutes For(int node, ReadOnlySpan<byte> values)
    {
        if (++_round == int.MaxValue) Forget();
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
        if (branches.IndexOfAnyExcept(branches[0]) < 0) return branches[0];
        _questions |= 1UL << fact;
        return Same(node, fact, branches);
    }

    // The node with these branches that was met first.
    private int Same(int node, int fact, ReadOnlySpan<int> branches)
    {
        uint hash = (uint)fact;
        foreach (int branch in branches) hash = (hash ^ (uint)branch) * 0x9E3779B1u ^ (hash >> 15);
        for (uint slot = hash; ; slot++)
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

    private void Forget()
    {
        Array.Clear(_visited);
        Array.Clear(_taken);
        _round = 1;
    }
}
