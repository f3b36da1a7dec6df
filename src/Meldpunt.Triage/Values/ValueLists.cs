using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Meldpunt.Triage;

/// <summary>Makes a <see cref="ValueList{T}"/>; a collection expression does the same.</summary>
public static class ValueLists
{
    /// <summary>A list of the given elements, copied.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The elements, in order.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>A list that takes an array over: nobody else may change it.</summary>
    internal static ValueList<T> Own<T>(T[] items) => new(ImmutableCollectionsMarshal.AsImmutableArray(items));

    /// <summary>A list of the given elements, read once.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The elements, in order.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new(items.ToImmutableArray());
}
