using System.Collections.Immutable;
using Meldpunt.Triage.Evaluation;

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
