using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Turns conditions into bits: for each fact a bit for each answer that fulfils it.</summary>
internal static class ConditionBits
{
    /// <summary>All values: the condition does not name the fact.</summary>
    public const ulong Any = ulong.MaxValue;

    /// <summary>How many values a level can have at most: the bits of a word.</summary>
    public const int MostValues = 64;

    /// <summary>A bit for each of a number of values.</summary>
    public static ulong AllOf(int values) => values == 64 ? ulong.MaxValue : (1UL << values) - 1;

    public static ulong[] Compile(Condition condition, FactList facts)
    {
        ulong[] bits = new ulong[facts.Count];
        Array.Fill(bits, Any);
        foreach (FactCondition part in condition.Parts)
        {
            int fact = facts.IndexOf(part.Fact);
            ulong allowed = 0;
            foreach (string answer in part.Answers) allowed |= 1UL << facts.AnswerIndex(fact, answer);
            bits[fact] &= allowed;
        }

        return bits;
    }
}
