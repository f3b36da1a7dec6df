using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

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
