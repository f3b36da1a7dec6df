using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The rules for a report: its route, its referrals and its notices.</summary>
internal static class ReportChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        (TriagePolicy policy, ExportTexts texts) = (documented.Policy, documented.Texts);
        Prose routes = Prose.Join(", ", policy.Routes.Select(Prose.Code));
        List<Block> blocks = [new Paragraph(texts.Say("report.order", routes))];
        if (policy.EmptyReport.IsEmpty)
        {
            blocks.Add(new Paragraph(texts.Say("report.no-empty", Prose.Code(policy.UnsettledRoute))));
        }
        else
        {
            blocks.Add(new Paragraph(texts.Say("report.empty", Prose.Code(policy.UnsettledRoute))));
            blocks.Add(new Table(
                texts.Say("report.empty.caption"),
                [new(texts.Say("rules.rule")), new(texts.Say("rules.when")), new(texts.Say("rules.route")), new(texts.Say("rules.source"))],
                policy.EmptyReport.Select(rule => Row(documented, rule)).ToValueList()));
        }

        Section[] parts = [.. new[] { ReferralsPart.Write(documented), Notices(documented) }.OfType<Section>()];
        return new("report", texts.Say("report.heading"), blocks.ToValueList()) { Parts = parts.ToValueList() };
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, EmptyReportRule rule) =>
    [
        Cell.Of(Prose.Code(rule.Id)),
        new(documented.Conditions.AnyOf(rule.When)),
        Cell.Of(Prose.Code(rule.Route)),
        Cell.Of(SourcePhrases.Write(documented.Texts, rule.Source)),
    ];

    private static Section? Notices(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        if (documented.Policy.Notices.IsEmpty) return null;
        Table table = new(
            texts.Say("notices.caption"),
            [new(texts.Say("notices.notice")), new(texts.Say("rules.when")), new(texts.Say("rules.source"))],
            documented.Policy.Notices.Select(notice => (ValueList<Cell>)
            [
                Cell.Of(Prose.Code(notice.Id)), new(documented.Conditions.AnyOf(notice.When)), Cell.Of(SourcePhrases.Write(texts, notice.Source)),
            ]).ToValueList());
        return new("notices", texts.Say("notices.heading"), [new Paragraph(texts.Say("notices.lead")), table]);
    }
}
