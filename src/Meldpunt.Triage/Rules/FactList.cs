using System.Collections;

namespace Meldpunt.Triage.Policies;

/// <summary>The facts of an item, or of a report, in the order of authoring. Immutable; equal when the facts are.</summary>
public sealed class FactList : IReadOnlyList<Fact>, IEquatable<FactList>
{
    private const int MostNumbered = 1 << 18;
    private const int MostFew = 1 << 16;

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

    /// <summary>The same, where they are few enough to keep an object for each; else 0.</summary>
    internal int NumberedFew => Numbered <= MostFew ? Numbered : 0;

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

/// <summary>A named question with a closed list of answers. Having no answer is <em>unanswered</em>, which is not an answer.</summary>
/// <param name="Id">The fact's word, in kebab-case, such as <c>immediate-danger</c>.</param>
/// <param name="Answers">The answers in the order in which people see them; two at least, 63 at most.</param>
public sealed record Fact(string Id, ValueList<string> Answers)
{
    /// <summary>
    /// The answer that an unanswered fact gets when a report is closed; null means the vocabulary's word of
    /// doubt. Only facts of an item are closed.
    /// </summary>
    public string? Closed { get; init; }

    /// <summary>The answer at closing when some URL text came with the item; null means <see cref="Closed"/>.</summary>
    public string? ClosedWithAddress { get; init; }

    /// <summary>
    /// False for a fact that nobody asks people for: the host answers it, as it can look up where a server is. It stays among a decision's
    /// questions, and closing answers it like any other; a <see cref="Dialogue"/> and what explains the next question leave it out.
    /// </summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>
    /// Lists of answers that lead to the same decision on purpose, so that people find their own word; an analysis reports when they
    /// do not, and others that do.
    /// </summary>
    public ValueList<ValueList<string>> Alike { get; init; }
}

/// <summary>The closed list of facts that a policy uses.</summary>
/// <param name="ItemFacts">The facts of each item of a report, in the order in which they are asked.</param>
/// <param name="ReportFacts">The facts of a report as a whole.</param>
/// <param name="Doubt">The answer that says "the reporter does not know", such as <c>in-doubt</c>.</param>
public sealed record Vocabulary(FactList ItemFacts, FactList ReportFacts, string Doubt)
{
    /// <summary>What a policy's order of questions calls the questions about items; no fact of a report has this id.</summary>
    internal const string ItemsQuestion = "items";

    /// <summary>The answer that a fact of an item gets when it is closed unanswered.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="withAddress">Whether some URL text came with the item.</param>
    internal string ClosingAnswer(Fact fact, bool withAddress) => (withAddress ? fact.ClosedWithAddress : null) ?? fact.Closed ?? Doubt;
}

/// <summary>The place of a fact in its list.</summary>
internal readonly record struct FactIndex(int Number);

/// <summary>The place of a rule for an item among those of all groups.</summary>
internal readonly record struct RuleIndex(int Number);

/// <summary>Finds facts and answers by their words, with an error that names the nearest.</summary>
internal static class FactLookup
{
    public static int Place(FactList facts, string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        int place = facts.IndexOf(fact);
        return place >= 0
            ? place
            : throw new ArgumentException(Messages.Unknown(fact, "a fact", [.. facts.Select(known => known.Id)]), nameof(fact));
    }

    public static byte Value(FactList facts, int place, string answer)
    {
        int value = facts.AnswerIndex(place, answer);
        return value >= 0 ? (byte)(value + 1) : throw new ArgumentException(Unknown(facts[place], answer), nameof(answer));
    }

    public static string Unknown(Fact fact, string answer) =>
        Messages.Unknown(answer, $"an answer to '{fact.Id}'", fact.Answers);
}
