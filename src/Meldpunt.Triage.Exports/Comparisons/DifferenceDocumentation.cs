using System.Globalization;
using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>The documentation of a difference of two versions, whatever form it is written in.</summary>
internal static class DifferenceDocumentation
{
    public static Document Of(PolicyDifference difference, CultureInfo? culture)
    {
        ExportTexts texts = ExportTexts.For(culture, difference.New.Texts);
        RowPhrases phrases = new(difference, texts);
        Section?[] sections =
        [
            RowsSection.Of(phrases, texts, "items", difference.Item),
            RowsSection.Of(phrases, texts, "reports", difference.Report),
            LinesSection.Of(texts, "words", difference.VocabularyLines),
            ChangedTextsSection.Of(texts, difference),
            ChangedGuaranteesSection.Of(texts, difference),
            LinesSection.Of(texts, "besides", [.. difference.BesidesLines.Where(line => !ChangedTextsSection.Tells(line) && !ChangedGuaranteesSection.Tells(line))]),
            MeaningsSection.Of(texts, difference),
        ];
        return new(
            texts,
            texts.Say("difference.title", Prose.Code(difference.New.Id), Prose.Of(difference.Old.Version), Prose.Of(difference.New.Version)),
            DifferenceOpening.Of(difference, texts),
            sections.OfType<Section>().ToValueList());
    }
}
