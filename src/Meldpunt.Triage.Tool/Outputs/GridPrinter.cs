using Meldpunt.Triage.Tool.Terminals;
using Spectre.Console;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>
/// Prints rows of cells; colours only add to what the words say. Where a terminal is too narrow for columns, the cells of a row stand one
/// below another, each behind the name of its column.
/// </summary>
internal sealed class GridPrinter : IDisposable
{
    /// <summary>The spaces between two columns.</summary>
    public const int Gap = 2;

    private const int NarrowestTable = 72;

    private readonly TextWriter _output;
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private IReadOnlyList<GridCell> _names = [];
    private bool _begun = true;

    public GridPrinter(TextWriter output, ToolConsole console)
    {
        (_output, _console) = (output, PlainConsole.Create(_text, console.Colours));
        Width = Math.Max(console.Width, ToolConsole.Narrowest);
    }

    /// <summary>All columns together.</summary>
    public int Width { get; }

    /// <summary>True where cells stand one below another.</summary>
    public bool IsStacked => Width < NarrowestTable;

    /// <summary>The width of a column of a table.</summary>
    public int Column(int width) => IsStacked ? Width - Gap : width;

    /// <summary>The width that other columns leave to the last one.</summary>
    public int Rest(params int[] others) => IsStacked ? Width - Gap : Width - others.Sum() - (others.Length * Gap);

    /// <summary>The names of the columns of a table that begins here.</summary>
    public void PrintHeader(params IReadOnlyList<GridCell> names)
    {
        NameColumns(names);
        _begun = false;
        if (!IsStacked) Print(_names);
    }

    /// <summary>The names of the columns of a table that goes on here.</summary>
    public void NameColumns(params IReadOnlyList<GridCell> names) => _names = [.. names.Select(name => name with { Style = Look.Heading })];

    /// <summary>A row of a table.</summary>
    public void PrintRow(params IReadOnlyList<GridCell> cells)
    {
        if (IsStacked && _begun) PrintBlank();
        _begun = true;
        if (!IsStacked) Print(cells);
        else foreach ((int place, GridCell cell) in cells.Index().Where(cell => cell.Item.Text.Length > 0)) PrintBelow(NameOf(place, cells.Count), cell);
    }

    /// <summary>Cells side by side.</summary>
    public void Print(params IReadOnlyList<GridCell> cells) => Write(cells, indent: 0);

    /// <summary>Text across all columns.</summary>
    public void PrintText(string text) => Print(new GridCell(WordWrap.Fit(text.Split(' '), Width), Width));

    public void PrintBlank() => _output.WriteLine();

    public void Dispose() => _text.Dispose();

    // A cell that takes the place of several has no name.
    private string NameOf(int place, int count) => place < count - 1 || count == _names.Count ? _names[place].Text.Trim() : "";

    // Behind the name what fits there, else below it.
    private void PrintBelow(string name, GridCell cell)
    {
        int rest = Width - name.Length - Gap;
        if (name.Length > 0 && cell.Text.Length <= rest && !cell.Text.Contains('\n', StringComparison.Ordinal))
        {
            Write([new(name, name.Length) { Style = Look.Heading }, cell with { Width = rest }], indent: 0);
            return;
        }

        if (name.Length > 0) Print(new GridCell(name, Width) { Style = Look.Heading });
        Write([cell], Gap);
    }

    private void Write(IReadOnlyList<GridCell> cells, int indent)
    {
        Grid grid = new();
        for (int i = 0; i < cells.Count; i++)
        {
            grid.AddColumn(new GridColumn { Width = cells[i].Width, Padding = new(i == 0 ? indent : 0, 0, i == cells.Count - 1 ? 0 : Gap, 0) });
        }

        grid.AddRow([.. cells.Select(cell => new Text(cell.Text, cell.Style) { Overflow = Overflow.Fold })]);
        _console.Profile.Width = indent + cells.Sum(cell => cell.Width) + (Gap * (cells.Count - 1));
        _console.Write(grid);
        foreach (string line in _text.ToString().TrimEnd('\n').Split('\n')) _output.WriteLine(line.TrimEnd());
        _text.GetStringBuilder().Clear();
    }
}

/// <summary>A cell of a printed row.</summary>
/// <param name="Text">Its text, broken into lines that fit.</param>
/// <param name="Width">The width of its column.</param>
internal sealed record GridCell(string Text, int Width)
{
    /// <summary>How it looks where there are colours.</summary>
    public Style Style { get; init; } = Style.Plain;
}
