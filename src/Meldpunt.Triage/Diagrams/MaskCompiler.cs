using System.Collections.Immutable;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Lays conditions out as masks, one for each value of each fact.</summary>
internal static class MaskCompiler
{
    /// <param name="answers">How many answers each fact has.</param>
    /// <param name="conditions">For each condition and fact, a bit for each fulfilling answer; <see cref="ConditionBits.Any"/> when the fact does not matter.</param>
    /// <param name="unansweredCanHold">True when a part that all answers fulfil holds without an answer too.</param>
    public static RuleMasks Compile(ImmutableArray<int> answers, IReadOnlyList<ulong[]> conditions, bool unansweredCanHold)
    {
        int words = RuleMasks.WordsFor(conditions.Count);
        int[] starts = new int[answers.Length];
        int cells = 0;
        for (int fact = 0; fact < answers.Length; fact++)
        {
            starts[fact] = cells;
            cells += (answers[fact] + 1) * words;
        }

        ulong[] masks = new ulong[cells];
        for (int condition = 0; condition < conditions.Count; condition++)
        {
            for (int fact = 0; fact < answers.Length; fact++)
            {
                ulong allowed = conditions[condition][fact];
                ulong all = ConditionBits.AllOf(answers[fact]);
                bool whole = unansweredCanHold ? (allowed & all) == all : allowed == ConditionBits.Any;
                for (int value = 0; value <= answers[fact]; value++)
                {
                    bool holds = value == 0 ? whole : (allowed >> (value - 1) & 1) != 0;
                    if (holds) masks[starts[fact] + value * words + condition / 64] |= 1UL << (condition % 64);
                }
            }
        }

        return new(conditions.Count, starts, masks);
    }
}

/// <summary>Turns conditions into bits: for each fact a bit for each answer that fulfils it.</summary>
internal static class ConditionBits
{
    /// <summary>All values: the condition does not name the fact.</summary>
    public const ulong Any = ulong.MaxValue;

    /// <summary>How many values a level can have at most: the bits of a word.</summary>
    public const int MostValues = 64;

    /// <summary>A bit for each of a number of values.</summary>
    public static ulong AllOf(int values) => values == 64 ? ulong.MaxValue : (1UL << values) - 1;

    /// <summary>For each fact a bit for each value, unanswered the first, that fulfils a condition that an unanswered fact does not.</summary>
    public static ulong[] CompileAnswered(Condition condition, FactList facts) =>
        [.. Compile(condition, facts).Select(bits => bits == Any ? bits : bits << 1)];

    public static ulong[] Compile(Condition condition, FactList facts)
    {
        ulong[] bits = new ulong[facts.Count];
        Array.Fill(bits, Any);
        foreach (FactCondition part in condition.Parts)
        {
            int fact = facts.IndexOf(part.Fact);
            bits[fact] &= BitsOf(facts[fact], part.Answers);
        }

        return bits;
    }

    /// <summary>A bit for each of some answers to a fact.</summary>
    public static ulong BitsOf(Fact fact, ValueList<string> answers)
    {
        ulong bits = 0;
        foreach (string answer in answers) bits |= 1UL << fact.Answers.AsSpan().IndexOf(answer);
        return bits;
    }
}
