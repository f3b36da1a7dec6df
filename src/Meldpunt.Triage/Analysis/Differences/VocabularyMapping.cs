using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// How the words of an older version of a policy became those of a newer one. What it does not mention keeps its
/// name. A new answer that comes from no old one is read as unanswered by the old version, and so is a fact that the
/// new version no longer asks.
/// </summary>
/// <param name="Facts">The facts whose name or answers changed.</param>
public sealed record VocabularyMapping(ValueList<FactMapping> Facts)
{
    /// <summary>Every word that both versions have means the same.</summary>
    public static VocabularyMapping ByName { get; } = new([]);
}

/// <summary>What became of a fact.</summary>
/// <param name="Old">Its id in the old version.</param>
/// <param name="New">Its id in the new version.</param>
public sealed record FactMapping(string Old, string New)
{
    /// <summary>The answers that were renamed, split or merged.</summary>
    public ValueList<AnswerMapping> Answers { get; init; }
}

/// <summary>What became of an answer. One that became several was split; several that became one were merged.</summary>
/// <param name="Old">The answer in the old version.</param>
/// <param name="New">The answers in the new version that mean it; empty when none does.</param>
public sealed record AnswerMapping(string Old, ValueList<string> New);

/// <summary>What can be wrong with the words of a mapping.</summary>
internal static class MappingValidator
{
    public static void Add(FaultList faults, VocabularyMapping mapping, Vocabulary old, Vocabulary present)
    {
        for (int i = 0; i < mapping.Facts.Count; i++) AddFact(faults, mapping.Facts[i], $"$.facts.{Messages.PathName(mapping.Facts[i].Old)}", old, present);
        faults.ExpectDistinct(mapping.Facts.Select(fact => ($"$.facts.{Messages.PathName(fact.Old)}", fact.Old)), "fact of the old version");
        faults.ExpectDistinct(mapping.Facts.Select(fact => ($"$.facts.{Messages.PathName(fact.Old)}.is", fact.New)), "fact of the new version");
    }

    private static void AddFact(FaultList faults, FactMapping fact, string path, Vocabulary old, Vocabulary present)
    {
        bool ofItem = old.ItemFacts.IndexOf(fact.Old) >= 0;
        if (!ofItem && old.ReportFacts.IndexOf(fact.Old) < 0)
        {
            faults.Add(path, Messages.Unknown(fact.Old, "a fact of the old version", [.. old.ItemFacts.Concat(old.ReportFacts).Select(one => one.Id)]));
            return;
        }

        (FactList from, FactList to) = ofItem ? (old.ItemFacts, present.ItemFacts) : (old.ReportFacts, present.ReportFacts);
        faults.Expect($"{path}.is", fact.New, "a fact of the new version", [.. to.Select(one => one.Id)]);
        (int before, int after) = (from.IndexOf(fact.Old), to.IndexOf(fact.New));
        if (before < 0 || after < 0) return;
        faults.ExpectDistinct(fact.Answers.Select(answer => ($"{path}.answers.{Messages.PathName(answer.Old)}", answer.Old)), "answer of the old version");
        foreach (AnswerMapping answer in fact.Answers)
        {
            string at = $"{path}.answers.{Messages.PathName(answer.Old)}";
            faults.Expect(at, answer.Old, $"an answer to '{fact.Old}' of the old version", from[before].Answers);
            for (int i = 0; i < answer.New.Count; i++) faults.Expect($"{at}[{i}]", answer.New[i], $"an answer to '{fact.New}' of the new version", to[after].Answers);
        }
    }
}

/// <summary>Two versions whose rules ask for doubt can be compared only where both mean the same answers by it.</summary>
internal static class DoubtValidator
{
    public static void Add(FaultList faults, TriagePolicy old, TriagePolicy present, VocabularyMapping mapping)
    {
        (string before, string after) = (old.Vocabulary.Doubt, present.Vocabulary.Doubt);
        if (before == after || !(ReportVariables.AsksForDoubt(old) || ReportVariables.AsksForDoubt(present))) return;
        foreach (Fact fact in old.Vocabulary.ItemFacts.Where(fact => fact.Answers.Contains(before)))
        {
            AnswerMapping? became = mapping.Facts.FirstOrDefault(one => one.Old == fact.Id)?.Answers.FirstOrDefault(answer => answer.Old == before);
            if (became is { New: [var only] } && only == after) continue;
            string path = $"$.facts.{fact.Id}.answers.{before}";
            faults.Add(path, $"the answer of doubt is '{before}' in the old version and '{after}' in the new one, and rules ask for doubt; map the one to the other");
        }
    }
}
