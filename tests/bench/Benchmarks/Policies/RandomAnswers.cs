using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Policies;

/// <summary>Random answers to any facts, from a seed.</summary>
internal static class RandomAnswers
{
    /// <param name="facts">The facts.</param>
    /// <param name="count">How many lists of answers.</param>
    /// <param name="unanswered">The chance that a fact stays unanswered.</param>
    /// <param name="seed">The seed.</param>
    public static Answers[] Of(FactList facts, int count, double unanswered, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(facts, unanswered, random))];
    }

    private static Answers One(FactList facts, double unanswered, Random random)
    {
        Answers answers = Answers.None(facts);
        foreach (Fact fact in facts)
        {
            if (random.NextDouble() >= unanswered) answers = answers.With(fact.Id, fact.Answers[random.Next(fact.Answers.Count)]);
        }

        return answers;
    }
}
