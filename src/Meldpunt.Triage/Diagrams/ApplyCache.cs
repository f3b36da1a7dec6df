namespace Meldpunt.Triage.Diagrams;

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
