using Meldpunt.Triage.Decisions;
using Spectre.Console;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Prints rows of fixed columns; colours only add to what the words say.</summary>
internal sealed class TablePrinter : IDisposable
{
    private readonly TextWriter _output;
    private readonly TableColumns _columns;
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;

    public TablePrinter(TextWriter output, TableColumns columns, bool colours)
    {
        (_output, _columns) = (output, columns);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_text),
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = columns.Report + columns.Route + columns.Message + (2 * TableColumns.Gap);
    }

    public void Print(TableRow row)
    {
        Grid grid = new();
        grid.AddColumn(Column(_columns.Report)).AddColumn(Column(_columns.Route));
        int[] widths = row.IsFault ? [_columns.Message] : [_columns.Items, _columns.Referrals, _columns.Questions];
        for (int i = 0; i < widths.Length; i++) grid.AddColumn(Column(widths[i], last: i == widths.Length - 1));
        grid.AddRow([Cell(row.Report), new Text(row.Route, StyleOf(row)), .. row.Cells.Select(Cell)]);
        _console.Write(grid);
        Flush();
    }

    public void Dispose() => _text.Dispose();

    private static GridColumn Column(int width, bool last = false) =>
        new() { Width = width, Padding = new Padding(0, 0, last ? 0 : TableColumns.Gap, 0) };

    private static Text Cell(string text) => new(text) { Overflow = Overflow.Fold };

    private static Style StyleOf(TableRow row)
    {
        if (row == TableRow.Header) return new(decoration: Decoration.Bold);
        if (row.IsFault) return new(Color.Red, decoration: Decoration.Bold);
        return row.Route.StartsWith(Route.Assess, StringComparison.Ordinal) ? new(Color.Green) : Style.Plain;
    }

    private void Flush()
    {
        foreach (string line in _text.ToString().TrimEnd('\n').Split('\n')) _output.WriteLine(line.TrimEnd());
        _text.GetStringBuilder().Clear();
    }
}
