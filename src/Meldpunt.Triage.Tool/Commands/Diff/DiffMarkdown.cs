using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>A difference for a comment below a pull request, where people judge it who do not read policies.</summary>
internal static class DiffMarkdown
{
    private const int MostRows = 30;
    private const int MostLines = 10;
    private const int MostOthers = 200;

    public static string Write(PolicyDiff diff)
    {
        MarkdownWriter text = new();
        text.Heading(DiffText.Title(diff));
        text.Paragraph(string.Join(' ', DiffText.Opening(diff)));
        foreach (string unused in DiffText.Unused(diff)) text.Paragraph(unused);
        WriteSpace(text, "Items", diff.Judged.Item, diff.Judged);
        WriteSpace(text, "Reports", diff.Judged.Report, diff.Judged);
        WriteSpace(text, "Closed items", diff.Judged.Closed, diff.Judged);
        if (diff.Reports is { } reports)
        {
            text.Part("Past reports");
            text.Paragraph(DiffText.Reports(reports));
            WriteList(text, [.. DiffText.Lines(reports)]);
            if (reports.Changed > 0) text.Paragraph($"{DiffText.ByRow}:");
            WriteList(text, [.. DiffText.Rows(reports, diff.Difference)]);
            WriteList(text, [.. DiffText.Refusals(reports)]);
        }

        if (!diff.Difference.Vocabulary.IsEmpty) text.Part("Words");
        WriteList(text, [.. diff.Difference.Vocabulary]);
        if (!diff.Judged.OtherChanges.IsEmpty) text.Part("Other changes");
        WriteList(text, [.. diff.Judged.OtherChanges.Select(change => change.ToString())], MostOthers);
        return text.ToString();
    }

    private static void WriteSpace(MarkdownWriter text, string name, DifferenceTable space, PolicyDifference difference)
    {
        if (space.IsEmpty) return;
        text.Part(name);
        text.Table(
            ["Where", "Before", "After", "Why (rules)", " Count (share)"],
            space.Rows.Take(MostRows).Select(row => Cells(RowText.Create(row, difference))));
        if (space.Rows.Count > MostRows) text.Paragraph($"And {space.Rows.Count - MostRows} more rows.");
        if (DiffText.Omitted(space.CombinationsOmitted) is { Length: > 0 } unlisted) text.Paragraph(unlisted);
    }

    private static IReadOnlyList<IEnumerable<string>> Cells(RowText row)
    {
        string[] count = [.. row.Count];
        return [row.Where, [row.Before], row.After, [row.Why], [$"{count[0]} ({count[1]})"]];
    }

    private static void WriteList(MarkdownWriter text, string[] lines, int most = MostLines)
    {
        if (lines.Length == 0) return;
        text.List(lines.Length <= most ? lines : lines.Take(most).Append($"and {lines.Length - most} more"));
    }
}
