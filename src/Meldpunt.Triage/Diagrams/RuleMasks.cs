using System.Collections.Immutable;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// For each fact and each value of it, a bit for each condition that this value leaves standing; the conditions
/// that hold are the ones left by all facts together. Value 0 is unanswered.
/// </summary>
internal sealed class RuleMasks
{
    private readonly int[] _starts;
    private readonly ulong[] _masks;

    /// <param name="answers">How many answers each fact has.</param>
    /// <param name="conditions">For each condition and fact, a bit for each fulfilling answer; <see cref="ulong.MaxValue"/> when the fact does not matter.</param>
    /// <param name="unansweredCanHold">True when a part that all answers fulfil holds without an answer too.</param>
    public RuleMasks(ImmutableArray<int> answers, IReadOnlyList<ulong[]> conditions, bool unansweredCanHold)
    {
        Count = conditions.Count;
        Words = Math.Max(1, (Count + 63) / 64);
        _starts = new int[answers.Length];
        int cells = 0;
        for (int fact = 0; fact < answers.Length; fact++)
        {
            _starts[fact] = cells;
            cells += (answers[fact] + 1) * Words;
        }

        _masks = new ulong[cells];
        for (int condition = 0; condition < Count; condition++)
        {
            for (int fact = 0; fact < answers.Length; fact++)
            {
                Set(condition, fact, answers[fact], conditions[condition][fact], unansweredCanHold);
            }
        }
    }

    /// <summary>How many conditions there are.</summary>
    public int Count { get; }

    /// <summary>How many words of 64 bits a set of conditions takes.</summary>
    public int Words { get; }

    /// <summary>Writes the set of conditions that hold.</summary>
    public void Holding(ReadOnlySpan<byte> values, Span<ulong> holding)
    {
        holding = holding[..Words];
        holding.Fill(ulong.MaxValue);
        int spare = Words * 64 - Count;
        holding[^1] = spare == 64 ? 0 : ulong.MaxValue >> spare;
        for (int fact = 0; fact < values.Length; fact++)
        {
            ReadOnlySpan<ulong> left = _masks.AsSpan(_starts[fact] + values[fact] * Words, Words);
            for (int word = 0; word < left.Length; word++) holding[word] &= left[word];
        }
    }

    private void Set(int condition, int fact, int answers, ulong allowed, bool unansweredCanHold)
    {
        ulong all = (1UL << answers) - 1;
        bool whole = unansweredCanHold ? (allowed & all) == all : allowed == ulong.MaxValue;
        for (int value = 0; value <= answers; value++)
        {
            bool holds = value == 0 ? whole : (allowed >> (value - 1) & 1) != 0;
            if (holds) _masks[_starts[fact] + value * Words + condition / 64] |= 1UL << (condition % 64);
        }
    }
}
