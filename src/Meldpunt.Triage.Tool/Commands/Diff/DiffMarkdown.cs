using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>A difference for a comment below a pull request, where people judge it who do not read policies.</summary>
internal static class DiffMarkdown
{
    private const int MostRows = 30;
    private const int MostLines = 10;

    public static string Of(PolicyDiff diff)
    {
        MarkdownText text = new();
        text.Heading(DiffWords.Title(diff));
        text.Paragraph($"{DiffWords.Counts(diff.Difference)} {DiffWords.Allowed(diff)}".TrimEnd());
        foreach (string unused in DiffWords.Unused(diff)) text.Paragraph(unused);
        WriteSpace(text, "Items", diff.Judged.Item, diff.Judged);
        WriteSpace(text, "Reports", diff.Judged.Report, diff.Judged);
        if (diff.Reports is { } reports)
        {
            text.Part("Past reports");
            text.Paragraph(DiffWords.Reports(reports));
            WriteList(text, [.. DiffWords.Lines(reports)]);
        }

        if (!diff.Difference.Vocabulary.IsEmpty) text.Part("Words");
        WriteList(text, [.. diff.Difference.Vocabulary]);
        if (!diff.Difference.Besides.IsEmpty) text.Part("Other changes");
        WriteList(text, [.. diff.Difference.Besides]);
        return text.ToString();
    }

    private static void WriteSpace(MarkdownText text, string name, SpaceDifference space, PolicyDifference difference)
    {
        if (space.IsEmpty) return;
        text.Part(name);
        text.Table(
            ["Where", "Before", "After", "Why (rules)", " Count (share)"],
            space.Rows.Take(MostRows).Select(row => Cells(RowWords.Of(row, difference))));
        if (space.Rows.Count > MostRows) text.Paragraph($"And {space.Rows.Count - MostRows} more rows.");
        if (DiffWords.Unlisted(space.Unlisted) is { Length: > 0 } unlisted) text.Paragraph(unlisted);
    }

    private static IReadOnlyList<IEnumerable<string>> Cells(RowWords row)
    {
        string[] count = [.. row.Count];
        return [row.Where, [row.Before], row.After, [row.Why], [$"{count[0]} ({count[1]})"]];
    }

    private static void WriteList(MarkdownText text, string[] lines)
    {
        if (lines.Length == 0) return;
        text.List(lines.Length <= MostLines ? lines : lines.Take(MostLines).Append($"and {lines.Length - MostLines} more"));
    }
}
