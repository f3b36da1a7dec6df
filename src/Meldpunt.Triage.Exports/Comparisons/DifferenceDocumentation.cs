using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>The documentation of a difference of two versions, whatever form it is written in.</summary>
internal static class DifferenceDocumentation
{
    public static Document Write(PolicyDifference difference, CultureInfo? culture, PastReportsSummary? summary)
    {
        ExportTexts texts = ExportTexts.For(culture, difference.New.Texts);
        PolicyNames names = PolicyNames.Of(texts, difference.New, difference.Old);
        RowPhrases phrases = new(difference, texts, names);
        PastPhrases? past = summary is null ? null : new(summary, difference, texts);
        Section?[] sections =
        [
            RowsSection.Write(phrases, texts, DifferencePart.Item, difference.Item, past),
            RowsSection.Write(phrases, texts, DifferencePart.Report, difference.Report, past),
            RowsSection.Write(phrases, texts, DifferencePart.Closed, difference.Closed, past),
            LinesSection.Write(texts, "words", difference.VocabularyLines),
            ChangedTextsSection.Write(texts, difference),
            ChangedGuaranteesSection.Write(texts, difference),
            OtherChangesSection.Write(texts, difference),
            MeaningsSection.Write(texts, difference),
        ];
        return new(
            texts,
            texts.Say("difference.title", Prose.Code(difference.New.Id), Prose.Of(difference.Old.Version), Prose.Of(difference.New.Version)),
            [.. DifferenceOpening.Write(difference, texts, names), .. past?.Opening() ?? []],
            sections.OfType<Section>().ToValueList());
    }
}
