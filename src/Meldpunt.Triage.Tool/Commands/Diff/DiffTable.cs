using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;
using Spectre.Console;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>A difference for people at a terminal.</summary>
internal sealed class DiffTable(PolicyDiff diff, ToolConsole console)
{
    public string Text()
    {
        using StringWriter text = new() { NewLine = Environment.NewLine };
        using GridPrinter printer = new(text, console);
        string[] about = [DiffText.Title(diff), .. DiffText.Opening(diff), .. DiffText.Unused(diff)];
        foreach (string line in about.Where(line => line.Length > 0)) printer.PrintText(Shown.Plain(line));
        PrintSpace(printer, "ITEMS WHERE", diff.Judged.Item);
        PrintSpace(printer, "REPORTS WHERE", diff.Judged.Report);
        PrintSpace(printer, "CLOSED ITEMS WHERE", diff.Judged.Closed);
        if (diff.Reports is { } reports) PrintList(printer, DiffText.Reports(reports), DiffText.Lines(reports).Concat(DiffText.Refusals(reports)));
        if (diff.Reports is { Changed: > 0 } changed) PrintList(printer, DiffText.ByRow, DiffText.Rows(changed, diff.Difference));
        if (!diff.Difference.Vocabulary.IsEmpty) PrintList(printer, "Words", diff.Difference.Vocabulary);
        if (!diff.Judged.OtherChanges.IsEmpty) PrintList(printer, "Other changes", diff.Judged.OtherChanges.Select(change => change.ToString()));
        return text.ToString();
    }

    private void PrintSpace(GridPrinter printer, string name, DifferenceTable space)
    {
        if (space.IsEmpty) return;
        (RowText Words, Style Style)[] rows = [.. space.Rows.Select(row => (RowText.Create(row, diff.Judged), StyleOf(row)))];
        DiffColumns columns = DiffColumns.For(printer, rows.SelectMany(row => row.Words.Count).Max(line => line.Length));
        printer.PrintBlank();
        printer.PrintHeader(
            new(name, columns.Where), new("BEFORE", columns.Before), new("AFTER", columns.After), new("RULES", columns.Rules), new("COUNT".PadLeft(columns.Count), columns.Count));
        foreach ((RowText words, Style style) in rows)
        {
            Print(printer, columns, words, style);
            if (words != rows[^1].Words && !printer.IsStacked) printer.PrintBlank();
        }

        if (DiffText.Omitted(space.CombinationsOmitted) is { Length: > 0 } unlisted) printer.PrintText(unlisted);
    }

    private static void Print(GridPrinter printer, DiffColumns columns, RowText row, Style style) => printer.PrintRow(
        Cell(row.Where, columns.Where, hangs: true),
        Cell([row.Before], columns.Before),
        Cell(row.After, columns.After) with { Style = style },
        Cell([row.Why], columns.Rules),
        printer.IsStacked ? Cell([string.Join(", ", row.Count)], columns.Count) : new(string.Join('\n', row.Count.Select(line => line.PadLeft(columns.Count))), columns.Count));

    private static Style StyleOf(DifferenceRow row) =>
        row.TakesAway ? Look.Bad : row.Change.Route is null ? Style.Plain : Look.Notable;

    private static GridCell Cell(IEnumerable<string> lines, int width, bool hangs = false)
    {
        string indent = hangs ? "  " : "";
        return new(string.Join('\n', lines.Select(line => WordWrap.Fit(line.Split(' '), width - indent.Length).Replace("\n", $"\n{indent}", StringComparison.Ordinal))), width);
    }

    private static void PrintList(GridPrinter printer, string name, IEnumerable<string> lines)
    {
        printer.PrintBlank();
        printer.PrintText(name);
        foreach (string line in lines) printer.Print(new GridCell("-", 1), Cell([Shown.Plain(line)], printer.Width - 1 - GridPrinter.Gap));
    }
}
