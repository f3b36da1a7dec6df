using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>What changes for all items, or for all reports: a row for all combinations that change in the same way.</summary>
internal static class RowsSection
{
    public static Section? Write(RowPhrases phrases, ExportTexts texts, string space, DifferenceTable difference)
    {
        if (difference.IsEmpty) return null;
        Table table = new(
            texts.Say($"{space}.caption"),
            [
                new(texts.Say("row.where")), new(texts.Say("row.before")), new(texts.Say("row.after")), new(texts.Say("row.rules")),
                new(texts.Say("row.count")) { HasFigures = true }, new(texts.Say("row.witness")),
            ],
            difference.Rows.Select(phrases.Cells).ToValueList());
        Block[] unlisted = difference.CombinationsOmitted.IsZero ? [] : [new Paragraph(texts.Counted("row.unlisted", difference.CombinationsOmitted))];
        return new(space, texts.Say($"{space}.heading"), [new Paragraph(texts.Say($"{space}.lead")), table, .. unlisted]);
    }
}
