using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The guarantees, each with its verdict over every combination of answers.</summary>
internal static class GuaranteesChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        if (documented.Verdicts.IsEmpty) return null;
        GuaranteePhrases phrases = new(texts, documented.Names, documented.Policy);
        Table table = new(
            texts.Say("guarantees.caption"),
            [
                new(texts.Say("guarantees.guarantee")), new(texts.Say("guarantees.says")), new(texts.Say("guarantees.verdict")),
                new(texts.Say("guarantees.combinations")) { HasFigures = true }, new(texts.Say("rules.source")),
            ],
            documented.Verdicts.Select(verdict => Row(documented, phrases, verdict)).ToValueList());
        return new("guarantees", texts.Say("guarantees.heading"), [new Paragraph(texts.Say("guarantees.lead")), table]);
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, GuaranteePhrases phrases, GuaranteeVerdict verdict) =>
    [
        Cell.Of(Prose.Code(verdict.Guarantee.Id)),
        Cell.Of(phrases.Of(verdict.Guarantee)),
        new([.. phrases.Of(verdict), .. WitnessPhrases.Write(documented.Texts, documented.Names, verdict.Witnesses)]),
        Cell.Of(Prose.Of(documented.Texts.Count(verdict.Combinations))),
        new(SourcePhrases.Write(documented.Texts, verdict.Guarantee.Source)),
    ];
}
