using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The facts of a report as a whole, and the order of its questions.</summary>
internal static class ReportFactsChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        TriagePolicy policy = documented.Policy;
        if (policy.Vocabulary.ReportFacts.Count == 0) return null;
        Prose order = Prose.Join(", ", policy.Questions.Select(Prose.Code));
        return new("report-facts", documented.Texts.Say("report-facts.heading"), [new Paragraph(documented.Texts.Say("report-facts.lead", order, Prose.Code("items")))])
        {
            Parts = policy.Vocabulary.ReportFacts.Select(fact => FactSection.Write(documented, fact, isOfItem: false)).ToValueList(),
        };
    }
}
