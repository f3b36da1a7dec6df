using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Cases;

/// <summary>Every combination of answers to some facts, unanswered included, by number.</summary>
/// <param name="facts">The facts.</param>
internal sealed class Combinations(FactList facts)
{
    /// <summary>How many there are.</summary>
    public int Count { get; } = facts.Aggregate(1, (product, fact) => checked(product * (fact.Answers.Count + 1)));

    /// <summary>The combination with a number, from 0. The first fact's answer counts least.</summary>
    public Answers this[int number]
    {
        get
        {
            Answers answers = Answers.None(facts);
            foreach (Fact fact in facts)
            {
                (number, int value) = Math.DivRem(number, fact.Answers.Count + 1);
                if (value > 0) answers = answers.With(fact.Id, fact.Answers[value - 1]);
            }

            return answers;
        }
    }
}
