using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>What new answers mean in the words of an old version, one fact after another.</summary>
internal sealed class BruteForceReading(FactList old, FactList present, VocabularyMapping mapping)
{
    /// <summary>For each old fact the answers that it may have; null where it is unanswered.</summary>
    public string[]?[] Read(string?[] words) => [.. old.Select(fact => Read(fact, words))];

    /// <summary>True when an old condition holds for all that the words may mean.</summary>
    public bool Holds(Condition condition, string?[] words) =>
        condition.Parts.All(part => Read(old[Combinations.Place(old, part.Fact)], words) is { } meant && meant.All(part.Answers.Contains));

    private string[]? Read(Fact fact, string?[] words)
    {
        return NewFact(fact) is { } became && words[Combinations.Place(present, became.Id)] is { } word ? Meaning(fact, word) : null;
    }

    /// <summary>The new fact that an old one became; null where there is none.</summary>
    public Fact? NewFact(Fact fact)
    {
        FactMapping? mapped = mapping.Facts.FirstOrDefault(one => one.Old == fact.Id);
        bool isTaken = mapped is null && mapping.Facts.Any(one => one.New == fact.Id);
        int place = isTaken ? -1 : Combinations.Place(present, mapped?.New ?? fact.Id);
        return place < 0 ? null : present[place];
    }

    /// <summary>The old answers that a new answer may stand for; null for none.</summary>
    public string[]? Meaning(Fact fact, string word)
    {
        FactMapping? mapped = mapping.Facts.FirstOrDefault(one => one.Old == fact.Id);
        string[] meant = [.. fact.Answers.Where(answer => Became(mapped, answer).Contains(word))];
        return meant.Length == 0 ? null : meant;
    }

    private static ValueList<string> Became(FactMapping? mapped, string answer) =>
        mapped?.Answers.FirstOrDefault(one => one.Old == answer) is { } known ? known.New : [answer];
}
