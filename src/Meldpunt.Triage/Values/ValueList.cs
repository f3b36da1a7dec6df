using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Meldpunt.Triage;

/// <summary>
/// An immutable list that equals another when their elements do, in order, so that the records which hold
/// lists are values too. <see langword="default"/> is the empty list. Safe from any number of threads.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
[CollectionBuilder(typeof(ValueLists), nameof(ValueLists.Create))]
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ValueListView<>))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    // The array is the list's own from then on.
    internal ValueList(T[] items) => _items = items;

    /// <summary>How many elements there are.</summary>
    public int Count => AsSpan().Length;

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => AsSpan().IsEmpty;

    private ImmutableArray<T> Items => ImmutableCollectionsMarshal.AsImmutableArray(_items ?? []);

    /// <summary>The element at <paramref name="index"/>.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1; anything else throws <see cref="IndexOutOfRangeException"/>.</param>
    public T this[int index] => AsSpan()[index];

    /// <summary>Two lists are equal when their elements are, in order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>The elements, to be read without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The elements in brackets, in order.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    /// <summary>Walks the elements in order.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}

/// <summary>The elements of a list as a debugger shows them.</summary>
internal sealed class ValueListView<T>(ValueList<T> list)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items { get; } = list.AsSpan().ToArray();
}

/// <summary>Makes a <see cref="ValueList{T}"/>; a collection expression does the same.</summary>
public static class ValueLists
{
    /// <summary>A list of the given elements, copied.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The elements, in order.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list that takes an array over: nobody else may change it.</summary>
    internal static ValueList<T> Own<T>(T[] items) => new(items);

    /// <summary>A list of the given elements, read once.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The elements, in order.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
