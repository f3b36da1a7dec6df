using System.Collections;

namespace Meldpunt.Triage.Policies;

/// <summary>The facts of an item, or of a report, in the order of authoring. Immutable; equal when the facts are.</summary>
public sealed class FactList : IReadOnlyList<Fact>, IEquatable<FactList>
{
    private const int MostNumbered = 1 << 18;

    private readonly ValueList<Fact> _facts;
    private readonly int[] _strides;

    /// <summary>Makes a list of facts.</summary>
    /// <param name="facts">The facts in order; of two with the same id the first is found by name.</param>
    public FactList(ValueList<Fact> facts)
    {
        _facts = facts;
        _strides = new int[facts.Count];
        long combinations = 1;
        for (int i = 0; i < _strides.Length; i++)
        {
            _strides[i] = (int)combinations;
            combinations *= facts[i].Answers.Count + 1;
            if (combinations > MostNumbered) break;
        }

        Numbered = combinations > MostNumbered ? 0 : (int)combinations;
    }

    /// <summary>No facts.</summary>
    public static FactList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _facts.Count;

    /// <inheritdoc/>
    public Fact this[int index] => _facts[index];

    /// <summary>The place of a fact in the list, from 0; −1 when there is none of that name.</summary>
    /// <param name="id">The fact's id.</param>
    public int IndexOf(string id)
    {
        ReadOnlySpan<Fact> facts = _facts.AsSpan();
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].Id == id) return i;
        }

        return -1;
    }

    /// <summary>The place of an answer among its fact's answers, from 0; −1 when there is none of that name.</summary>
    /// <param name="fact">The fact's place in this list.</param>
    /// <param name="answer">The answer's word.</param>
    public int AnswerIndex(int fact, string answer) => _facts[fact].Answers.AsSpan().IndexOf(answer);

    /// <summary>The places of all facts.</summary>
    internal IEnumerable<FactIndex> Indexes => Enumerable.Range(0, Count).Select(fact => new FactIndex(fact));

    internal Fact this[FactIndex fact] => _facts[fact.Number];

    /// <summary>How many combinations of answers there are, unanswered included, when they are few enough to be numbered; else 0.</summary>
    internal int Numbered { get; }

    /// <summary>The number of a combination, from 0; −1 where they are not numbered.</summary>
    internal int NumberOf(ReadOnlySpan<byte> values)
    {
        if (Numbered == 0) return -1;
        int number = 0;
        for (int i = 0; i < values.Length; i++) number += values[i] * _strides[i];
        return number;
    }

    /// <inheritdoc/>
    public bool Equals(FactList? other) => other is not null && _facts == other._facts;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactList);

    /// <inheritdoc/>
    public override int GetHashCode() => _facts.GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<Fact> GetEnumerator() => ((IEnumerable<Fact>)_facts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
