namespace Meldpunt.Triage.Testing;

/// <summary>Lists with one element changed.</summary>
internal static class Lists
{
    public static ValueList<T> Without<T>(this ValueList<T> list, int place) => list.Where((_, i) => i != place).ToValueList();

    public static ValueList<T> Replacing<T>(this ValueList<T> list, int place, T element) => list.Select((one, i) => i == place ? element : one).ToValueList();

    public static ValueList<T> Swapped<T>(this ValueList<T> list, int one, int other) => list.Replacing(one, list[other]).Replacing(other, list[one]);

    public static IEnumerable<(int One, int Other)> Pairs(int count) =>
        from one in Enumerable.Range(0, count)
        from other in Enumerable.Range(one + 1, count - one - 1)
        select (one, other);
}
