using System.Collections.Immutable;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// Holds the nodes of reduced, ordered, multi-valued decision diagrams, each node once (hash-consing), so that two
/// functions are equal exactly when their roots are the same number. A root of 0 or more is a node; a negative one
/// is the terminal with value <c>~root</c>.
/// </summary>
/// <remarks>Bryant, "Graph-based algorithms for Boolean function manipulation", 1986; the multi-valued form is Kam et al., 1998.</remarks>
internal sealed class MddStore(ImmutableArray<int> branches, ImmutableArray<string> names, NodeBudget budget)
{
    /// <summary>The terminals of a set: outside it, and inside.</summary>
    public const int Outside = ~0;
    public const int Inside = ~1;

    private const int NodesBetweenLooks = 256;

    private int[] _cells = new int[256];
    private int[] _slots = CreateSlots(256);
    private int _used;

    /// <summary>How many branches a node of each level has.</summary>
    public ImmutableArray<int> Branches => branches;

    /// <summary>For each level the id of its fact.</summary>
    public ImmutableArray<string> Names => names;

    /// <summary>How many nodes it may take.</summary>
    public NodeBudget Budget => budget;

    /// <summary>How many nodes were made, those of intermediate results included.</summary>
    public int Count { get; private set; }

    /// <summary>Above the number of every node.</summary>
    public int Cells => _used;

    /// <summary>True while half of the budget is left.</summary>
    public bool HasRoom => Count < budget.Nodes / 2;

    /// <summary>A store of its own with the same nodes under the same numbers: what is made in the one does not show in the other.</summary>
    /// <param name="nodes">How many nodes it may take.</param>
    public MddStore Copy(NodeBudget nodes) => new(branches, names, nodes) { _cells = [.. _cells], _slots = [.. _slots], _used = _used, Count = Count };

    /// <summary>A store of its own with the same levels, and no nodes.</summary>
    public MddStore Empty() => new(branches, names, budget);

    /// <summary>The diagram of another store with the same levels, in this one.</summary>
    /// <param name="from">The other store.</param>
    /// <param name="root">The root there.</param>
    /// <param name="done">What was taken over before; it may be used again for the same two stores.</param>
    public int TakeOver(MddStore from, int root, Dictionary<int, int> done)
    {
        if (root < 0) return root;
        if (done.TryGetValue(root, out int known)) return known;
        int level = from.Level(root);
        Span<int> children = stackalloc int[branches[level]];
        for (int value = 0; value < children.Length; value++) children[value] = TakeOver(from, from.Branch(root, level, value), done);
        int made = Node(level, children);
        done.Add(root, made);
        return made;
    }

    public static int Terminal(int value) => ~value;

    public static int ValueOf(int root) => ~root;

    /// <summary>The level of a root; a terminal is below all levels.</summary>
    public int Level(int root) => root < 0 ? branches.Length : _cells[root];

    /// <summary>The branch of a root for a value of the fact on a level; a root below that level does not branch there.</summary>
    public int Branch(int root, int level, int value) =>
        root >= 0 && _cells[root] == level ? _cells[root + 1 + value] : root;

    /// <summary>The node with these branches; the branch itself where all are the same.</summary>
    public int Node(int level, ReadOnlySpan<int> children)
    {
        if (children.IndexOfAnyExcept(children[0]) < 0) return children[0];
        int slot = Find(level, children);
        return _slots[slot] >= 0 ? _slots[slot] : Add(level, children, slot);
    }

    /// <summary>A conjunction: one terminal where each level's value is allowed, another elsewhere.</summary>
    /// <param name="allowed">For each level a bit for each allowed value; <see cref="ConditionBits.Any"/> where all are.</param>
    /// <param name="inside">The terminal where the conjunction holds.</param>
    /// <param name="outside">The terminal elsewhere.</param>
    public int Cube(ReadOnlySpan<ulong> allowed, int inside, int outside)
    {
        int root = inside;
        Span<int> most = stackalloc int[ConditionBits.MostValues];
        for (int level = allowed.Length - 1; level >= 0; level--)
        {
            Span<int> children = most[..branches[level]];
            for (int value = 0; value < children.Length; value++) children[value] = (allowed[level] >> value & 1) != 0 ? root : outside;
            root = Node(level, children);
        }

        return root;
    }

    /// <summary>The error for a diagram that needs more nodes than there may be.</summary>
    public PolicyException TooLarge() => budget.Exceeded(Busiest());

    private int Add(int level, ReadOnlySpan<int> children, int slot)
    {
        if (Count >= budget.Nodes) throw TooLarge();
        if (Count % NodesBetweenLooks == 0) budget.ThrowIfStopped();
        while (_used + children.Length + 1 > _cells.Length) Array.Resize(ref _cells, _cells.Length * 2);
        int node = _used;
        _cells[node] = level;
        children.CopyTo(_cells.AsSpan(node + 1));
        _used += children.Length + 1;
        _slots[slot] = node;
        Count++;
        if (Count * 2 > _slots.Length) Rehash();
        return node;
    }

    private int Find(int level, ReadOnlySpan<int> children)
    {
        int slot = (int)(NodeHash.Compute(level, children) & (uint)(_slots.Length - 1));
        while (_slots[slot] >= 0 && !Same(_slots[slot], level, children)) slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private bool Same(int node, int level, ReadOnlySpan<int> children) =>
        _cells[node] == level && _cells.AsSpan(node + 1, children.Length).SequenceEqual(children);

    private void Rehash()
    {
        _slots = CreateSlots(_slots.Length * 2);
        for (int node = 0; node < _used; node += branches[_cells[node]] + 1)
        {
            _slots[Find(_cells[node], _cells.AsSpan(node + 1, branches[_cells[node]]))] = node;
        }
    }

    // The levels on which most nodes branch.
    private IEnumerable<string> Busiest()
    {
        int[] counts = new int[branches.Length];
        for (int node = 0; node < _used; node += branches[_cells[node]] + 1) counts[_cells[node]]++;
        return Enumerable.Range(0, counts.Length).OrderByDescending(level => counts[level]).Take(3).Select(level => names[level]);
    }

    private static int[] CreateSlots(int length)
    {
        int[] slots = new int[length];
        Array.Fill(slots, -1);
        return slots;
    }
}
