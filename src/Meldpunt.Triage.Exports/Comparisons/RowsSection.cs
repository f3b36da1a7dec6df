using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>What changes for all items, or for all reports: a row for all combinations that change in the same way.</summary>
internal static class RowsSection
{
    public static Section? Write(RowPhrases phrases, ExportTexts texts, DifferencePart part, DifferenceTable difference, PastPhrases? past)
    {
        if (difference.IsEmpty) return null;
        string space = part switch
        {
            DifferencePart.Item => "items",
            DifferencePart.Report => "reports",
            DifferencePart.Closed => "closed",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
        PastPhrases? counted = past?.Counts(part) is true ? past : null;
        Table table = new(
            texts.Say($"{space}.caption"),
            [
                new(texts.Say("row.where")), new(texts.Say("row.before")), new(texts.Say("row.after")), new(texts.Say("row.rules")),
                new(texts.Say("row.count")) { HasFigures = true }, .. counted is null ? (Column[])[] : [new(texts.Say("row.past")) { HasFigures = true }], new(texts.Say("row.witness")),
            ],
            difference.Rows.Select((row, i) =>
            {
                ValueList<Cell> cells = phrases.Cells(row);
                return counted is null ? cells : [.. cells.Take(cells.Count - 1), counted.Of(part, i + 1), cells[^1]];
            }).ToValueList());
        Block[] unlisted = difference.CombinationsOmitted.IsZero ? [] : [new Paragraph(texts.Counted("row.unlisted", difference.CombinationsOmitted))];
        return new(space, texts.Say($"{space}.heading"), [new Paragraph(texts.Say($"{space}.lead")), table, .. unlisted]);
    }
}
