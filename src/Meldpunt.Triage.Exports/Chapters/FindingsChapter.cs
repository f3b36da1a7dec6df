using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>What an analysis finds about the policy.</summary>
internal static class FindingsChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        if (documented.Findings.IsEmpty) return null;
        FindingPhrases phrases = new(texts, documented.Names, documented.Policy, new(texts, documented.Names, documented.Policy));
        Table table = new(
            texts.Say("findings.caption"),
            [new(texts.Say("findings.severity")), new(texts.Say("findings.what")), new(texts.Say("findings.where"))],
            documented.Findings.Select(finding => (ValueList<Cell>)
            [
                Cell.Of(finding.Accepted is null ? Severity(texts, finding.Severity) : texts.Say("findings.accepted")),
                new(What(documented, phrases, finding).ToValueList()),
                Cell.Of(Prose.Code(finding.Path)),
            ]).ToValueList());
        return new("findings", texts.Say("findings.heading"), [new Paragraph(texts.Say("findings.lead")), table]);
    }

    private static Prose Severity(ExportTexts texts, FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Prose.Alarm(texts["findings.error"]),
        FindingSeverity.Warning => Prose.Strong(texts["findings.warning"]),
        FindingSeverity.Note => texts.Say("findings.note"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    // The library's own messages are in English, and full of codes.
    private static IEnumerable<Prose> What(DocumentedPolicy documented, FindingPhrases phrases, Finding finding)
    {
        ExportTexts texts = documented.Texts;
        yield return Prose.Concat(phrases.Of(finding), Prose.Of(" "), Prose.Detail(ExportTexts.Fallback, $"({finding.Code}: {finding.Message})"));
        if (finding is { Count: { } count, Combinations: { } all, Share: { } share })
        {
            yield return texts.Say("findings.count", Prose.Of(texts.Count(count)), Prose.Of(texts.Count(all)), Prose.Of(texts.Share(share)));
        }

        foreach (Prose line in WitnessPhrases.Write(texts, documented.Names, finding.Witnesses)) yield return line;
        if (finding.Accepted is { } accepted) yield return texts.Say("findings.accepted-because", Prose.Of(accepted.Reason));
    }
}
