using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The rules for a report: its route, its referrals, its notices and its labels.</summary>
internal static class ReportChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        (TriagePolicy policy, ExportTexts texts) = (documented.Policy, documented.Texts);
        Prose routes = Prose.Join(", ", policy.Routes.Select(documented.Names.Route));
        List<Block> blocks = [new Paragraph(texts.Say("report.order", routes))];
        if (policy.EmptyReport.IsEmpty)
        {
            blocks.Add(new Paragraph(texts.Say("report.no-empty", documented.Names.Route(policy.UnsettledRoute))));
        }
        else
        {
            blocks.Add(new Paragraph(texts.Say("report.empty", documented.Names.Route(policy.UnsettledRoute))));
            blocks.Add(new Table(
                texts.Say("report.empty.caption"),
                [new(texts.Say("rules.rule")), new(texts.Say("rules.when")), new(texts.Say("rules.route")), new(texts.Say("rules.source"))],
                policy.EmptyReport.Select(rule => Row(documented, rule)).ToValueList()));
        }

        Section[] parts = [.. new[] { ReferralsPart.Write(documented), NoticesPart.Write(documented), LabelsPart.Write(documented) }.OfType<Section>()];
        return new("report", texts.Say("report.heading"), blocks.ToValueList()) { Parts = parts.ToValueList() };
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, EmptyReportRule rule) =>
    [
        Cell.Of(Prose.Code(rule.Id)),
        new(documented.Conditions.AnyOf(rule.When)),
        Cell.Of(documented.Names.Route(rule.Route)),
        new(SourcePhrases.Write(documented.Texts, rule.Source)),
    ];
}
