using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The sections of the source, and what cites each.</summary>
internal static class SourceChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        (TriagePolicy policy, ExportTexts texts) = (documented.Policy, documented.Texts);
        if (policy.Sections.IsEmpty) return null;
        Table table = new(
            texts.Say("source.caption"),
            [new(texts.Say("source.section")), new(texts.Say("source.title")), new(texts.Say("source.cited-by"))],
            policy.Sections.Select(section => Row(documented, section)).ToValueList());
        return new("source", texts.Say("source.heading"), [new Paragraph(texts.Say("source.lead")), table]);
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, SourceSection section)
    {
        Prose[] citing = [.. Sources(documented.Policy, documented.Names).Where(source => source.Source.Sections.Contains(section.Id)).Select(source => source.Name)];
        return
        [
            Cell.Of(Prose.Of($"§ {section.Id}")),
            Cell.Of(documented.Names.Section(section)),
            Cell.Of(citing.Length == 0 ? ExportTexts.Nothing : Prose.Join(", ", citing)),
        ];
    }

    private static IEnumerable<(Prose Name, Citation Source)> Sources(TriagePolicy policy, PolicyNames names) =>
        policy.Rules.Select(rule => (names.Rule(rule.Id), rule.Source))
            .Concat(policy.EmptyReport.Select(rule => (Prose.Code(rule.Id), rule.Source)))
            .Concat(policy.Referrals.Select(rule => (names.Referral(rule.Id), rule.Source)))
            .Concat(policy.Notices.Select(rule => (names.Notice(rule.Id), rule.Source)))
            .Concat(policy.Labels.Select(rule => (names.Label(rule.Id), rule.Source)))
            .Concat(policy.Impossible.Select(one => (Prose.Code(one.Id), one.Source)))
            .Concat(policy.Guarantees.Select(guarantee => (Prose.Code(guarantee.Id), guarantee.Source)));
}
