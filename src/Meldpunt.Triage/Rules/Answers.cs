using System.Collections;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// Answers to the facts of one list, each fact answered or not. Immutable, equal when the answers are, and ready
/// to be decided without further reading. Safe from any number of threads.
/// </summary>
public sealed class Answers : IEquatable<Answers>, IReadOnlyCollection<KeyValuePair<string, string>>
{
    private readonly byte[] _values;

    // A value of 0 is unanswered; 1 is the fact's first answer.
    internal Answers(FactList facts, byte[] values)
    {
        Facts = facts;
        _values = values;
        Number = facts.NumberOf(values);
    }

    /// <summary>The facts that these answers are to.</summary>
    public FactList Facts { get; }

    /// <summary>How many facts are answered.</summary>
    public int Count => _values.Count(value => value != 0);

    internal ReadOnlySpan<byte> Values => _values;

    /// <summary>The number of this combination among all of its facts; −1 where they are too many to be numbered.</summary>
    internal int Number { get; }

    /// <summary>The answer to a fact, or null when it is unanswered.</summary>
    /// <param name="fact">The fact's id; an unknown one throws <see cref="ArgumentException"/>.</param>
    public string? this[string fact]
    {
        get
        {
            int place = FactLookup.Place(Facts, fact);
            return _values[place] == 0 ? null : Facts[place].Answers[_values[place] - 1];
        }
    }

    /// <summary>No answers at all.</summary>
    /// <param name="facts">The facts that could be answered.</param>
    public static Answers None(FactList facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(facts, new byte[facts.Count]);
    }

    /// <summary>These answers with one changed.</summary>
    /// <param name="fact">The fact's id; an unknown one throws <see cref="ArgumentException"/>, which names the nearest.</param>
    /// <param name="answer">The answer's word, or null for unanswered; an unknown one throws likewise.</param>
    public Answers With(string fact, string? answer)
    {
        int place = FactLookup.Place(Facts, fact);
        byte[] values = [.. _values];
        values[place] = answer is null ? (byte)0 : FactLookup.Value(Facts, place, answer);
        return new(Facts, values);
    }

    /// <inheritdoc/>
    public bool Equals(Answers? other) =>
        other is not null && _values.AsSpan().SequenceEqual(other._values) && Facts.Equals(other.Facts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Answers);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_values);
        return hash.ToHashCode();
    }

    /// <summary>The answered facts with their answers, in the order of the facts.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] != 0) yield return new(Facts[i].Id, Facts[i].Answers[_values[i] - 1]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The answers as <c>fact = answer</c>, for people.</summary>
    public override string ToString() =>
        Count == 0 ? "nothing answered" : string.Join(", ", this.Select(pair => $"{pair.Key} = {pair.Value}"));
}
