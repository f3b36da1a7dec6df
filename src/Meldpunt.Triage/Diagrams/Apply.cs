namespace Meldpunt.Triage.Diagrams;

/// <summary>Combines two diagrams point by point with an operation on their terminals ("apply").</summary>
/// <param name="store">Where the diagrams are.</param>
/// <param name="operation">The operation on the values of two terminals.</param>
/// <param name="atOnce">Knows the result for two roots without looking below them, or says <see cref="Unknown"/>.</param>
internal sealed class Apply(MddStore store, Func<int, int, int> operation, Func<int, int, int> atOnce)
{
    /// <summary>Says that a result is not known at once. It is no root.</summary>
    public const int Unknown = int.MinValue;

    private readonly ApplyCache _done = new();

    /// <summary>The union of diagrams whose terminals are sets of bits.</summary>
    public static Apply Union(MddStore store) =>
        new(store, (left, right) => left | right, (left, right) => left == right || right == ~0 ? left : left == ~0 ? right : Unknown);

    /// <summary>The first of two diagrams whose terminal is not 0.</summary>
    public static Apply First(MddStore store) =>
        new(store, (higher, lower) => higher != 0 ? higher : lower, (higher, lower) => higher == ~0 ? lower : higher < 0 || higher == lower ? higher : Unknown);

    /// <summary>The sum of diagrams whose terminals are numbers, of which all above 1 count as 2: none, one, several.</summary>
    public static Apply Several(MddStore store) => new(
        store,
        (left, right) => Math.Min(2, left + right),
        (left, right) => left == ~0 || right == ~2 ? right : right == ~0 || left == ~2 ? left : Unknown);

    public int Combine(int left, int right)
    {
        if (left < 0 && right < 0) return ~operation(~left, ~right);
        if (atOnce(left, right) is var result and not Unknown) return result;
        if (_done.TryGet(left, right, out int known)) return known;
        int level = Math.Min(store.Level(left), store.Level(right));
        Span<int> children = stackalloc int[store.Branches[level]];
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = Combine(store.Branch(left, level, value), store.Branch(right, level, value));
        }

        int made = store.Node(level, children);
        _done.Add(left, right, made);
        return made;
    }
}

/// <summary>Remembers a number for each pair of roots: the work of combining two diagrams is mostly to look here.</summary>
internal sealed class ApplyCache
{
    private ulong[] _keys = new ulong[64];
    private int[] _values = new int[64];
    private int _count;

    /// <summary>True with the number when the pair is known.</summary>
    public bool TryGet(int left, int right, out int value)
    {
        int slot = Find(Key(left, right));
        value = _values[slot];
        return _keys[slot] != 0;
    }

    public void Add(int left, int right, int value)
    {
        if (++_count * 2 > _keys.Length) Grow();
        Set(Key(left, right), value);
    }

    // Two ends are combined without a table, so no pair is (−1, −1): its key is free to mean an empty slot.
    private static ulong Key(int left, int right) => ~((ulong)(uint)left << 32 | (uint)right);

    private int Find(ulong key)
    {
        int mask = _keys.Length - 1;
        int slot = (int)((key * 0x9E3779B97F4A7C15UL) >> 33) & mask;
        while (_keys[slot] != 0 && _keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Set(ulong key, int value)
    {
        int slot = Find(key);
        (_keys[slot], _values[slot]) = (key, value);
    }

    private void Grow()
    {
        (ulong[] keys, int[] values) = (_keys, _values);
        (_keys, _values) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        for (int slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] != 0) Set(keys[slot], values[slot]);
        }
    }
}
