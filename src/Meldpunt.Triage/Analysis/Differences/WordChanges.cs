using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds the facts and answers that only one version has, so that a report with them can be read by that one alone.</summary>
internal static class WordChanges
{
    public static IEnumerable<OtherChange> Find(FactList old, FactList present, AnswerTranslation reading) =>
        DocumentChanges.Parts(OtherChangeKind.Word, Gone(old, present, reading), New(present, reading));

    private static IEnumerable<(string, string)> Gone(FactList old, FactList present, AnswerTranslation reading)
    {
        for (int fact = 0; fact < old.Count; fact++)
        {
            if (reading.Places[fact] < 0) yield return ($"fact {old[fact].Id}", "known");
            else foreach (string answer in reading.GoneAnswers(fact)) yield return ($"answer {answer} to {present[reading.Places[fact]].Id}", "known");
        }
    }

    private static IEnumerable<(string, string)> New(FactList present, AnswerTranslation reading)
    {
        for (int fact = 0; fact < present.Count; fact++)
        {
            int before = reading.Places.IndexOf(fact);
            if (before < 0) yield return ($"fact {present[fact].Id}", "known");
            for (int answer = 0; before >= 0 && answer < present[fact].Answers.Count; answer++)
            {
                if (reading.IsUnanswered(before, answer)) yield return ($"answer {present[fact].Answers[answer]} to {present[fact].Id}", "known");
            }
        }
    }
}
