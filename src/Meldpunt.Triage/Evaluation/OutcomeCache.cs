using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Meldpunt.Triage.Policies;

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

/// <summary>
/// Remembers an object for each number below a size. It takes room on first use; reading allocates nothing and takes
/// no lock, and any number of threads may use it.
/// </summary>
/// <param name="size">How many numbers there are; 0 to remember nothing.</param>
internal sealed class DenseCache<T>(int size)
    where T : class
{
    private T?[] _kept = [];

    /// <summary>What was kept for a number; null when nothing was, or when it is no number of the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Find(int number)
    {
        T?[] kept = _kept;
        return (uint)number < (uint)kept.Length ? kept[number] : null;
    }

    /// <summary>Whether it is a number of the table.</summary>
    public bool Keeps(int number) => (uint)number < (uint)size;

    /// <summary>Keeps an object. Two threads that make the same one may both keep theirs: they are equal.</summary>
    public T Keep(int number, T made)
    {
        if (!Keeps(number)) return made;
        T?[] kept = Volatile.Read(ref _kept);
        if (kept.Length == 0) Volatile.Write(ref _kept, kept = new T?[size]);
        return kept[number] = made;
    }
}

/// <summary>What becomes of an item, with the bits that it sets in the summary of its report.</summary>
internal sealed record CachedOutcome(ItemOutcome Outcome, ulong Bits);
