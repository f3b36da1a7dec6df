using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>A bit for each answer of each fact, as hand-written code packs answers: an item has one bit of each fact, a rule those that it excludes.</summary>
internal sealed class OneHot
{
    private readonly int[] _starts;

    public OneHot(FactList facts)
    {
        _starts = new int[facts.Count + 1];
        for (int fact = 0; fact < facts.Count; fact++) _starts[fact + 1] = _starts[fact] + facts[fact].Answers.Count;
    }

    /// <summary>How many words of 64 bits an item takes.</summary>
    public int Words => (_starts[^1] + 63) / 64;

    /// <summary>The bits of an item.</summary>
    public ulong[] Of(Answers item)
    {
        ulong[] bits = new ulong[Words];
        for (int fact = 0; fact < item.Facts.Count; fact++)
        {
            if (item.Values[fact] > 0) Set(bits, _starts[fact] + item.Values[fact] - 1);
        }

        return bits;
    }

    /// <summary>The answers for which a condition does not hold.</summary>
    public ulong[] Excluded(FactList facts, Condition condition)
    {
        ulong[] bits = new ulong[Words];
        foreach (FactCondition part in condition.Parts)
        {
            int fact = Enumerable.Range(0, facts.Count).First(place => facts[place].Id == part.Fact);
            for (int answer = 0; answer < facts[fact].Answers.Count; answer++)
            {
                if (!part.Answers.Contains(facts[fact].Answers[answer])) Set(bits, _starts[fact] + answer);
            }
        }

        return bits;
    }

    private static void Set(ulong[] bits, int bit) => bits[bit / 64] |= 1UL << bit % 64;
}
