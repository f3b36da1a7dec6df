using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Reads a prepared report in the vocabulary of another version: what that one cannot express is unanswered to it.</summary>
internal static class VocabularyConversion
{
    public static PreparedReport Read(PreparedReport report, Vocabulary vocabulary)
    {
        bool known = report.Answers.Facts.Equals(vocabulary.ReportFacts)
            && report.Items.All(item => item.Answers.Facts.Equals(vocabulary.ItemFacts));
        return known ? report : report with
        {
            Items = report.Items.Select(item => item with { Answers = Read(item.Answers, vocabulary.ItemFacts) }).ToValueList(),
            Answers = Read(report.Answers, vocabulary.ReportFacts),
        };
    }

    private static Answers Read(Answers answers, FactList facts)
    {
        byte[] values = new byte[facts.Count];
        foreach ((string fact, string answer) in answers)
        {
            int place = facts.IndexOf(fact);
            if (place >= 0) values[place] = (byte)(facts.AnswerIndex(place, answer) + 1);
        }

        return new(facts, values);
    }
}
