using System.Runtime.CompilerServices;

namespace Meldpunt.Triage.Evaluation;

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

    /// <summary>Keeps an object. Two threads that make the same one may both keep theirs: they are equal.</summary>
    public T Keep(int number, T made)
    {
        if ((uint)number >= (uint)size) return made;
        T?[] kept = Volatile.Read(ref _kept);
        if (kept.Length == 0) Volatile.Write(ref _kept, kept = new T?[size]);
        return kept[number] = made;
    }
}
