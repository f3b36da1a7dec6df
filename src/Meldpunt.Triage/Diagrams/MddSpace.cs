namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// The combinations of values of some levels, and the sets and functions over them: a store of nodes, and what was
/// combined before. Not safe from several threads; each analysis has spaces of its own.
/// </summary>
internal sealed class MddSpace
{
    private readonly MddStore? _origin;
    private readonly Apply _and;
    private readonly Apply _or;
    private readonly Apply _without;
    private readonly Apply _either;
    private readonly Apply _first;
    private readonly Apply _differs;
    private readonly NodeMarks _marks = new();

    /// <param name="store">The nodes.</param>
    /// <param name="origin">The store that this one is a copy of; null when it is none.</param>
    public MddSpace(MddStore store, MddStore? origin = null)
    {
        (Store, _origin) = (store, origin);
        _and = new(store, (left, right) => left & right, AndAtOnce);
        _or = new(store, (left, right) => left | right, OrAtOnce);
        _without = new(store, (left, right) => left & ~right, WithoutAtOnce);
        _either = Apply.Union(store);
        _first = Apply.First(store);
        _differs = new(store, (left, right) => left == right ? 0 : 1, (left, right) => left == right ? MddStore.Outside : Apply.Unknown);
    }

    public MddStore Store { get; }

    /// <summary>The set without members.</summary>
    public MddSet None => new(this, MddStore.Outside);

    /// <summary>The set of all combinations.</summary>
    public MddSet All => new(this, MddStore.Inside);

    public IEnumerable<Level> Levels => Enumerable.Range(0, Store.Branches.Length).Select(level => new Level(level));

    /// <summary>How many values a level has.</summary>
    public int Branches(Level level) => Store.Branches[level.Number];

    /// <summary>A bit for each value of a level.</summary>
    public ulong AllOf(Level level) => ConditionBits.AllOf(Store.Branches[level.Number]);

    public MddSet Union(IEnumerable<MddSet> sets) => sets.Aggregate(None, (all, set) => all | set);

    /// <summary>Where any of some cubes is, however many they are.</summary>
    public MddSet UnionOfCubes(IEnumerable<ulong[]> cubes) =>
        new(this, CubeSum.Of(Store, cubes.Select(allowed => (allowed, MddStore.ValueOf(MddStore.Inside))), Apply.Union));

    /// <summary>How many of some cubes there are everywhere, however many they are: none, one, or 2 for several.</summary>
    public Mdd CountOfCubes(IEnumerable<ulong[]> cubes) => new(this, CubeSum.Of(Store, cubes.Select(allowed => (allowed, 1)), Apply.Several));

    /// <summary>A space with the same levels, and nothing in it: for what is dropped with it.</summary>
    public MddSpace Empty() => new(Store.Empty());

    /// <summary>The same function as one of a space with the same levels.</summary>
    public Mdd TakeOver(Mdd function) => new(this, TakeOver(function.Space, function.Root, []));

    /// <summary>The same set as one of a space with the same levels.</summary>
    public MddSet TakeOver(MddSet set) => new(this, TakeOver(set.Space, set.Root, []));

    /// <summary>At least that part of a set of a space with the same levels which lies in a cube, and nothing outside the set.</summary>
    public MddSet TakeOver(MddSet set, ulong[] allowed)
    {
        (MddStore from, Dictionary<int, int> done) = (set.Space.Store, []);
        if (from.Branches.Length != Store.Branches.Length) throw OfAnother();
        return new(this, Read(set.Root));

        int Read(int node)
        {
            if (node < 0) return node;
            if (done.TryGetValue(node, out int known)) return known;
            int level = from.Level(node);
            Span<int> children = stackalloc int[from.Branches[level]];
            for (int value = 0; value < children.Length; value++)
            {
                children[value] = (allowed[level] >> value & 1) != 0 ? Read(from.Branch(node, level, value)) : MddStore.Outside;
            }

            int made = Store.Node(level, children);
            done.Add(node, made);
            return made;
        }
    }

    /// <summary>Where every level's value is allowed; <see cref="ConditionBits.Any"/> allows all.</summary>
    public MddSet Cube(ReadOnlySpan<ulong> allowed) => new(this, Store.Cube(allowed, MddStore.Inside, MddStore.Outside));

    /// <summary>The same as a function: some routes there, and none elsewhere.</summary>
    public Mdd Cube(ReadOnlySpan<ulong> allowed, RouteSet routes) => new(this, Store.Cube(allowed, MddStore.Terminal(routes.Bits), MddStore.Terminal(0)));

    /// <summary>Where a level has one of some values, a bit for each.</summary>
    public MddSet Where(Level level, ulong allowed)
    {
        Span<int> children = stackalloc int[Branches(level)];
        for (int value = 0; value < children.Length; value++) children[value] = (allowed >> value & 1) != 0 ? MddStore.Inside : MddStore.Outside;
        return new(this, Store.Node(level.Number, children));
    }

    /// <summary>Where a level has a value.</summary>
    public MddSet WhereIs(Level level, int value) => Where(level, 1UL << value);

    /// <summary>The function with a root of a store that this space is over, or that it has a copy of.</summary>
    public Mdd Function(MddStore store, int root) => ReferenceEquals(store, Store) || ReferenceEquals(store, _origin) ? new(this, root) : throw OfAnother();

    /// <summary>The function with the same value everywhere.</summary>
    public Mdd Constant(RouteSet routes) => new(this, MddStore.Terminal(routes.Bits));

    /// <summary>The function that branches on a level to others.</summary>
    public Mdd Node(Level level, ReadOnlySpan<Mdd> branches)
    {
        Span<int> children = stackalloc int[branches.Length];
        for (int value = 0; value < branches.Length; value++) children[value] = Mine(branches[value]);
        return new(this, Store.Node(level.Number, children));
    }

    /// <summary>
    /// Gives the branch of what is unanswered to a function of routes over complete answers, of a space with the same
    /// levels: the routes to which some answer leads.
    /// </summary>
    public Mdd WithUnanswered(Mdd complete)
    {
        if (complete.Space.Store.Branches.Length != Store.Branches.Length) throw OfAnother();
        Dictionary<int, Mdd> done = [];
        return Read(complete);

        Mdd Read(Mdd from)
        {
            if (from.IsTerminal) return Constant(new(from.Value));
            if (done.TryGetValue(from.Root, out Mdd known)) return known;
            Level level = from.Level;
            Mdd[] branches = new Mdd[Branches(level)];
            for (int answer = 1; answer < branches.Length; answer++) branches[answer] = Read(from.Branch(level, answer - 1));
            branches[0] = branches.Skip(1).Aggregate((one, other) => one | other);
            return done[from.Root] = Node(level, branches);
        }
    }

    /// <summary>The same of a set: where some way of answering lies in it.</summary>
    public MddSet WithUnanswered(MddSet complete) => new(this, WithUnanswered(complete.AsFunction()).Root);

    internal MddSet And(MddSet left, MddSet right) => new(this, _and.Combine(Mine(left), Mine(right)));

    internal MddSet Or(MddSet left, MddSet right) => new(this, _or.Combine(Mine(left), Mine(right)));

    internal MddSet Without(MddSet left, MddSet right) => new(this, _without.Combine(Mine(left), Mine(right)));

    internal Mdd Either(Mdd left, Mdd right) => new(this, _either.Combine(Mine(left), Mine(right)));

    internal Mdd First(Mdd higher, Mdd lower) => new(this, _first.Combine(Mine(higher), Mine(lower)));

    internal MddSet Differs(Mdd left, Mdd right) => new(this, _differs.Combine(Mine(left), Mine(right)));

    internal MddSet WhereRoutes(Mdd function, Func<RouteSet, bool> accepts)
    {
        Dictionary<int, int> done = [];
        return new(this, Map(Mine(function)));

        int Map(int node)
        {
            if (node < 0) return accepts(new(MddStore.ValueOf(node))) ? MddStore.Inside : MddStore.Outside;
            if (done.TryGetValue(node, out int known)) return known;
            int level = Store.Level(node);
            int[] children = new int[Store.Branches[level]];
            for (int value = 0; value < children.Length; value++) children[value] = Map(Store.Branch(node, level, value));
            return done[node] = Store.Node(level, children);
        }
    }

    internal int Restrict(int root, int level, int value)
    {
        Dictionary<int, int> done = [];
        return Of(root);

        int Of(int node)
        {
            int at = Store.Level(node);
            if (at > level) return node;
            if (at == level) return Store.Branch(node, level, value);
            if (done.TryGetValue(node, out int known)) return known;
            Span<int> children = stackalloc int[Store.Branches[at]];
            for (int branch = 0; branch < children.Length; branch++) children[branch] = Of(Store.Branch(node, at, branch));
            return done[node] = Store.Node(at, children);
        }
    }

    // A diagram is reduced: it branches on a level wherever the value there matters, and nowhere else.
    internal bool DependsOn(int root, Level level) => NodesBelow(root).Any(node => Store.Level(node) == level.Number);

    internal bool Contains(int root, ReadOnlySpan<int> values)
    {
        while (root >= 0)
        {
            int level = Store.Level(root);
            root = Store.Branch(root, level, values[level]);
        }

        return root == MddStore.Inside;
    }

    internal bool Covers(int root, ReadOnlySpan<ulong> allowed)
    {
        _marks.Begin(Store.Cells);
        return Within(root, allowed);
    }

    /// <summary>True when every combination of a cube lies in at least one of three sets. Makes no nodes.</summary>
    public bool AreTogetherAround(ReadOnlySpan<ulong> allowed, MddSet one, MddSet second, MddSet third) =>
        AreAround(allowed, (Mine(one), Mine(second), Mine(third)), []);

    internal bool Meets(int root, ReadOnlySpan<ulong> allowed)
    {
        _marks.Begin(Store.Cells);
        return Touches(root, allowed);
    }

    internal IEnumerable<int> Terminals(Mdd function, ReadOnlySpan<ulong> allowed)
    {
        HashSet<int> seen = [];
        Reach(Mine(function), allowed, seen);
        return seen.Where(node => node < 0).Select(MddStore.ValueOf);
    }

    internal int CountNodes(int root) => NodesBelow(root).Count();

    private static int AndAtOnce(int left, int right) =>
        left == MddStore.Outside || right == MddStore.Outside ? MddStore.Outside
        : left == MddStore.Inside ? right
        : right == MddStore.Inside || left == right ? left : Apply.Unknown;

    private static int OrAtOnce(int left, int right) =>
        left == MddStore.Inside || right == MddStore.Inside ? MddStore.Inside
        : left == MddStore.Outside ? right
        : right == MddStore.Outside || left == right ? left : Apply.Unknown;

    private static int WithoutAtOnce(int left, int right) =>
        left == MddStore.Outside || right == MddStore.Inside || left == right ? MddStore.Outside
        : right == MddStore.Outside ? left : Apply.Unknown;

    // The nodes that a root leads to, itself included.
    private IEnumerable<int> NodesBelow(int root)
    {
        HashSet<int> seen = [];
        Reach(root, [.. Enumerable.Repeat(ConditionBits.Any, Store.Branches.Length)], seen);
        return seen.Where(node => node >= 0);
    }

    private void Reach(int node, ReadOnlySpan<ulong> allowed, HashSet<int> seen)
    {
        if (!seen.Add(node) || node < 0) return;
        int level = Store.Level(node);
        for (int value = 0; value < Store.Branches[level]; value++)
        {
            if ((allowed[level] >> value & 1) != 0) Reach(Store.Branch(node, level, value), allowed, seen);
        }
    }

    private bool Within(int node, ReadOnlySpan<ulong> allowed)
    {
        if (node < 0) return node == MddStore.Inside;
        if (!_marks.Add(node)) return true;
        int level = Store.Level(node);
        for (int value = 0; value < Store.Branches[level]; value++)
        {
            if ((allowed[level] >> value & 1) != 0 && !Within(Store.Branch(node, level, value), allowed)) return false;
        }

        return true;
    }

    private int TakeOver(MddSpace from, int root, Dictionary<int, int> done) =>
        from.Store.Branches.Length == Store.Branches.Length ? Store.TakeOver(from.Store, root, done) : throw OfAnother();

    private bool AreAround(ReadOnlySpan<ulong> allowed, (int One, int Second, int Third) roots, HashSet<(int, int, int)> seen)
    {
        if (roots.One == MddStore.Inside || roots.Second == MddStore.Inside || roots.Third == MddStore.Inside) return true;
        if (roots is { One: < 0, Second: < 0, Third: < 0 }) return false;
        if (!seen.Add(roots)) return true;
        int level = Math.Min(Store.Level(roots.One), Math.Min(Store.Level(roots.Second), Store.Level(roots.Third)));
        for (int value = 0; value < Store.Branches[level]; value++)
        {
            if ((allowed[level] >> value & 1) == 0) continue;
            (int, int, int) below = (Store.Branch(roots.One, level, value), Store.Branch(roots.Second, level, value), Store.Branch(roots.Third, level, value));
            if (!AreAround(allowed, below, seen)) return false;
        }

        return true;
    }

    private bool Touches(int node, ReadOnlySpan<ulong> allowed)
    {
        if (node < 0) return node == MddStore.Inside;
        if (!_marks.Add(node)) return false;
        int level = Store.Level(node);
        for (int value = 0; value < Store.Branches[level]; value++)
        {
            if ((allowed[level] >> value & 1) != 0 && Touches(Store.Branch(node, level, value), allowed)) return true;
        }

        return false;
    }

    /// <summary>The number of a set's root, which must be of this space.</summary>
    internal int RootOf(MddSet set) => Mine(set);

    private int Mine(MddSet set) => ReferenceEquals(set.Space, this) ? set.Root : throw OfAnother();

    private int Mine(Mdd function) => ReferenceEquals(function.Space, this) ? function.Root : throw OfAnother();

    // The same number is another node in another store: to go on would prove something wrong.
    private static InvalidOperationException OfAnother() => new("Sets and functions of two spaces cannot be combined.");
}

/// <summary>Which nodes one walk came by. Of the next walk none has a mark, without taking any off.</summary>
internal sealed class NodeMarks
{
    private int[] _walks = [];
    private int _walk;

    /// <summary>Begins a walk over nodes below a number.</summary>
    public void Begin(int nodes)
    {
        if (_walks.Length < nodes || _walk == int.MaxValue) (_walks, _walk) = (new int[Math.Max(nodes, _walks.Length) * 2], 0);
        _walk++;
    }

    /// <summary>Marks a node; <see langword="false"/> when this walk came by it before.</summary>
    public bool Add(int node)
    {
        if (_walks[node] == _walk) return false;
        _walks[node] = _walk;
        return true;
    }
}
