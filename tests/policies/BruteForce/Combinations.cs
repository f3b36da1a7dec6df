using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>Every combination of answers to some facts, as words by fact; null for unanswered.</summary>
internal static class Combinations
{
    public static string?[][] Complete(FactList facts) => Of(facts, fact => fact.Answers);

    public static string?[][] WithUnanswered(FactList facts) => Of(facts, fact => fact.Answers.Prepend(null));

    public static string?[] Words(Answers answers) => [.. answers.Facts.Select(fact => answers[fact.Id])];

    public static string Key(IEnumerable<string?> words) => string.Join(',', words.Select(word => word ?? "-"));

    public static int Answered(string?[] words) => words.Count(word => word is not null);

    /// <summary>True when the words say all that the others say.</summary>
    public static bool Completes(string?[] words, string?[] fewer)
    {
        for (int place = 0; place < fewer.Length; place++)
        {
            if (fewer[place] is { } word && word != words[place]) return false;
        }

        return true;
    }

    /// <summary>True when every part is answered, and with one of its answers.</summary>
    public static bool Holds(Condition condition, string?[] words, FactList facts) =>
        condition.Parts.All(part => words[Place(facts, part.Fact)] is { } word && part.Answers.Contains(word));

    public static int Place(FactList facts, string id)
    {
        for (int place = 0; place < facts.Count; place++)
        {
            if (facts[place].Id == id) return place;
        }

        return -1;
    }

    private static string?[][] Of(FactList facts, Func<Fact, IEnumerable<string?>> values) =>
        [.. facts.Aggregate<Fact, IEnumerable<string?[]>>([[]], (all, fact) => all.SelectMany(some => values(fact).Select(value => (string?[])[.. some, value])))];
}
