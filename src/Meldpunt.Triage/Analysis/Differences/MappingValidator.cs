using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

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
