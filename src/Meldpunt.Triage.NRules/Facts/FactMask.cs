using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules;

/// <summary>The values of a fact with which a part of a condition holds: bit 0 for unanswered, bit 1 for its first answer.</summary>
internal readonly record struct FactMask(int Fact, ulong Values)
{
    /// <summary>The masks of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="facts">The facts that it is about.</param>
    /// <param name="isCertain">True where an unanswered fact fulfils a part that lists all of its answers: it holds whatever is answered.</param>
    public static FactMask[] For(Condition condition, FactList facts, bool isCertain) => [.. condition.Parts.Select(part => For(part, facts, isCertain))];

    private static FactMask For(FactCondition part, FactList facts, bool isCertain)
    {
        int place = facts.IndexOf(part.Fact);
        ulong values = 0;
        foreach (string answer in part.Answers) values |= 2UL << facts.AnswerIndex(place, answer);
        bool listsAll = part.Answers.Count == facts[place].Answers.Count;
        return new(place, isCertain && listsAll ? values | 1 : values);
    }

    public bool Holds(Answers answers) => (Values >> answers.Values[Fact] & 1) != 0;
}
