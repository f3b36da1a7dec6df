namespace Meldpunt.Triage.Tables;

/// <summary>
/// Remembers an object for each number below a size. It takes room on first use; reading allocates nothing and takes
/// no lock, and any number of threads may use it.
/// </summary>
internal sealed class NumberTable<T>(int size)
    where T : class
{
    private T?[]? _kept;

    /// <summary>What was kept for a number; null when nothing was.</summary>
    public T? Find(int number)
    {
        T?[]? kept = _kept;
        return kept is null ? null : kept[number];
    }

    /// <summary>Keeps an object. Two threads that make the same one may both keep theirs: they are equal.</summary>
    public T Keep(int number, T made)
    {
        T?[] kept = Volatile.Read(ref _kept) ?? Interlocked.CompareExchange(ref _kept, new T?[size], null) ?? _kept!;
        return kept[number] = made;
    }
}
