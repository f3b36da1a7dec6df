using System.Diagnostics.CodeAnalysis;

namespace Meldpunt.Triage.Evaluation;

/// <summary>
/// Gives one object for each key of words. Reading allocates nothing and takes no lock; any number of threads may
/// use it. It is emptied when full, which bounds its memory.
/// </summary>
internal sealed class OutcomeCache<T>
    where T : class
{
    /// <summary>How many objects it keeps at most.</summary>
    public const int Most = 1 << 16;

    private const int Smallest = 16;

    private readonly object _gate = new();
    private Entry?[] _entries = new Entry?[Smallest];
    private int _count;

    public bool TryGet(ReadOnlySpan<ulong> key, [NotNullWhen(true)] out T? value)
    {
        uint hash = Hash(key);
        Entry?[] entries = Volatile.Read(ref _entries);
        for (uint slot = hash; entries[slot & (uint)(entries.Length - 1)] is { } entry; slot++)
        {
            if (entry.Key.AsSpan().SequenceEqual(key))
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public T Add(ReadOnlySpan<ulong> key, T value)
    {
        lock (_gate)
        {
            if (TryGet(key, out T? known)) return known;
            if (_count == Most) Empty();
            if (++_count * 2 > _entries.Length) Grow();
            Place(_entries, new(key.ToArray(), value));
            return value;
        }
    }

    private void Empty()
    {
        _count = 0;
        Volatile.Write(ref _entries, new Entry?[Smallest]);
    }

    private void Grow()
    {
        Entry?[] larger = new Entry?[_entries.Length * 2];
        foreach (Entry? entry in _entries)
        {
            if (entry is not null) Place(larger, entry);
        }

        Volatile.Write(ref _entries, larger);
    }

    private static void Place(Entry?[] entries, Entry entry)
    {
        uint slot = Hash(entry.Key);
        while (entries[slot & (uint)(entries.Length - 1)] is not null) slot++;
        Volatile.Write(ref entries[slot & (uint)(entries.Length - 1)], entry);
    }

    private static uint Hash(ReadOnlySpan<ulong> key)
    {
        ulong hash = 0;
        foreach (ulong word in key) hash = ((hash << 5) ^ (hash >> 59) ^ word) * 0x9E3779B97F4A7C15UL;
        return (uint)(hash >> 32);
    }

    private sealed class Entry(ulong[] key, T value)
    {
        public ulong[] Key => key;

        public T Value => value;
    }
}
