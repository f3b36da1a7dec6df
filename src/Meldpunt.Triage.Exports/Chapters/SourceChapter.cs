using Meldpunt.Triage.Exports.Documents;
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
        string[] citing = [.. Sources(documented.Policy).Where(source => source.Source.Sections.Contains(section.Id)).Select(source => source.Id)];
        return
        [
            Cell.Of(Prose.Of($"§ {section.Id}")),
            Cell.Of(documented.Names.Section(section)),
            Cell.Of(citing.Length == 0 ? Prose.Of("–") : Prose.Join(", ", citing.Select(Prose.Code))),
        ];
    }

    private static IEnumerable<(string Id, Citation Source)> Sources(TriagePolicy policy) =>
        policy.Rules.Select(rule => (rule.Id, rule.Source))
            .Concat(policy.EmptyReport.Select(rule => (rule.Id, rule.Source)))
            .Concat(policy.Referrals.Select(rule => (rule.Id, rule.Source)))
            .Concat(policy.Notices.Select(rule => (rule.Id, rule.Source)))
            .Concat(policy.Labels.Select(rule => (rule.Id, rule.Source)))
            .Concat(policy.Impossible.Select(one => (one.Id, one.Source)))
            .Concat(policy.Guarantees.Select(guarantee => (guarantee.Id, guarantee.Source)));
}
