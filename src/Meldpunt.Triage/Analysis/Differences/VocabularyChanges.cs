using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>How a word of two versions differs, as a line and ready to be phrased otherwise.</summary>
/// <param name="Kind">What differs, such as <c>fact-gone</c>.</param>
/// <param name="Line">The same as a line of text.</param>
/// <param name="Words">The words of the policy in it, in the order of the line.</param>
internal sealed record ChangeLine(string Kind, string Line, ValueList<string> Words)
{
    public ChangeLine(string kind, string line, params string[] words)
        : this(kind, line, words.ToValueList()) { }
}

/// <summary>Says how the words of two versions differ, and how the old version reads the new ones.</summary>
internal static class VocabularyChanges
{
    public static IEnumerable<ChangeLine> Find(FactList old, FactList present, AnswerTranslation reading)
    {
        for (int fact = 0; fact < old.Count; fact++)
        {
            if (reading.Places[fact] < 0) yield return new("fact-gone", $"the fact '{old[fact].Id}' is gone; the old version is read as if it were unanswered", old[fact].Id);
            else foreach (ChangeLine line in OfFact(old[fact], fact, present[reading.Places[fact]], reading)) yield return line;
        }

        foreach (Fact added in present.Where((_, place) => !reading.Places.Contains(place))) yield return new("fact-new", $"the fact '{added.Id}' is new; the old version does not look at it", added.Id);
    }

    private static IEnumerable<ChangeLine> OfFact(Fact old, int place, Fact present, AnswerTranslation reading)
    {
        if (old.Id != present.Id) yield return new("fact-renamed", $"the fact '{old.Id}' is now called '{present.Id}'", old.Id, present.Id);
        for (int answer = 0; answer < present.Answers.Count; answer++)
        {
            string word = present.Answers[answer];
            string[] meant = [.. old.Answers.Where((_, i) => (reading.Meaning(place, answer) >> i & 1) != 0)];
            if (reading.IsUnanswered(place, answer)) yield return new("answer-new", $"the answer '{word}' to '{present.Id}' is new; the old version is read as if it were unanswered", word, present.Id);
            else if (meant is not [var only] || only != word) yield return new("answer-read-as", $"the answer '{word}' to '{present.Id}' is read as {Messages.AllOf(meant)} by the old version", (string[])[word, present.Id, .. meant]);
        }

        foreach (string answer in reading.GoneAnswers(place)) yield return new("answer-gone", $"the answer '{answer}' to '{old.Id}' is gone", answer, old.Id);
    }
}

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
