namespace Meldpunt.Triage.Diagrams;

/// <summary>Sets of combinations, each a diagram with terminal 1 inside and 0 outside.</summary>
internal sealed class DiagramSets
{
    public const int None = ~0;
    public const int All = ~1;

    private readonly Combination _and;
    private readonly Combination _or;
    private readonly Combination _without;

    public DiagramSets(DiagramStore store)
    {
        Store = store;
        _and = new(store, (left, right) => left & right, AndAtOnce);
        _or = new(store, (left, right) => left | right, OrAtOnce);
        _without = new(store, (left, right) => left & ~right, WithoutAtOnce);
    }

    public DiagramStore Store { get; }

    public int And(int left, int right) => _and.Of(left, right);

    public int Or(int left, int right) => _or.Of(left, right);

    public int Without(int left, int right) => _without.Of(left, right);

    public int Not(int set) => Without(All, set);

    public int Union(IEnumerable<int> sets) => sets.Aggregate(None, Or);

    /// <summary>Where every level's value is allowed; <see cref="ConditionBits.Any"/> allows all.</summary>
    public int Cube(ReadOnlySpan<ulong> allowed) => Diagrams.Cube.Of(Store, allowed, inside: 1, outside: 0);

    /// <summary>Where one level's value is allowed.</summary>
    public int Level(int level, ulong allowed)
    {
        Span<int> children = stackalloc int[Store.Branches[level]];
        for (int value = 0; value < children.Length; value++) children[value] = (allowed >> value & 1) != 0 ? All : None;
        return Store.Node(level, children);
    }

    /// <summary>Where a diagram's terminal is accepted.</summary>
    public int Where(int root, Func<int, bool> accepts)
    {
        Dictionary<int, int> done = [];
        return Map(root);

        int Map(int node)
        {
            if (node < 0) return accepts(~node) ? All : None;
            if (done.TryGetValue(node, out int known)) return known;
            int level = Store.Level(node);
            int[] children = new int[Store.Branches[level]];
            for (int value = 0; value < children.Length; value++) children[value] = Map(Store.Branch(node, level, value));
            return done[node] = Store.Node(level, children);
        }
    }

    /// <summary>The diagram where a level has a value, over the other levels.</summary>
    public int With(int root, int level, int value)
    {
        Dictionary<int, int> done = [];
        return Restrict(root);

        int Restrict(int node)
        {
            int at = Store.Level(node);
            if (at > level) return node;
            if (at == level) return Store.Branch(node, level, value);
            if (done.TryGetValue(node, out int known)) return known;
            int[] children = new int[Store.Branches[at]];
            for (int branch = 0; branch < children.Length; branch++) children[branch] = Restrict(Store.Branch(node, at, branch));
            return done[node] = Store.Node(at, children);
        }
    }

    /// <summary>Where the set holds for some value of a level.</summary>
    public int Some(int root, int level) =>
        Union(Enumerable.Range(0, Store.Branches[level]).Select(value => With(root, level, value)));

    /// <summary>True when a combination, a value for each level, is in a set.</summary>
    public bool Contains(int set, ReadOnlySpan<int> values)
    {
        while (set >= 0)
        {
            int level = Store.Level(set);
            set = Store.Branch(set, level, values[level]);
        }

        return set == All;
    }

    /// <summary>True when the whole cube lies in the set.</summary>
    public bool Covers(int set, ReadOnlySpan<ulong> allowed)
    {
        HashSet<int> seen = [];
        return Visit(set, allowed, seen);
    }

    /// <summary>The terminals that a diagram has within a cube.</summary>
    public HashSet<int> Terminals(int root, ReadOnlySpan<ulong> allowed)
    {
        HashSet<int> seen = [];
        Collect(root, allowed, seen);
        return [.. seen.Where(node => node < 0).Select(node => ~node)];
    }

    private static int AndAtOnce(int left, int right) =>
        left == None || right == None ? None : left == All ? right : right == All || left == right ? left : Combination.Unknown;

    private static int OrAtOnce(int left, int right) =>
        left == All || right == All ? All : left == None ? right : right == None || left == right ? left : Combination.Unknown;

    private static int WithoutAtOnce(int left, int right) =>
        left == None || right == All || left == right ? None : right == None ? left : Combination.Unknown;

    private bool Visit(int node, ReadOnlySpan<ulong> allowed, HashSet<int> seen)
    {
        if (node < 0) return node == All;
        if (!seen.Add(node)) return true;
        int level = Store.Level(node);
        for (int value = 0; value < Store.Branches[level]; value++)
        {
            if ((allowed[level] >> value & 1) != 0 && !Visit(Store.Branch(node, level, value), allowed, seen)) return false;
        }

        return true;
    }

    private void Collect(int node, ReadOnlySpan<ulong> allowed, HashSet<int> seen)
    {
        if (!seen.Add(node) || node < 0) return;
        int level = Store.Level(node);
        for (int value = 0; value < Store.Branches[level]; value++)
        {
            if ((allowed[level] >> value & 1) != 0) Collect(Store.Branch(node, level, value), allowed, seen);
        }
    }
}
