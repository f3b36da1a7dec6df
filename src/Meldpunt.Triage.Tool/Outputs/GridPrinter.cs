using Spectre.Console;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Prints rows of cells; colours only add to what the words say.</summary>
internal sealed class GridPrinter : IDisposable
{
    /// <summary>The spaces between two columns.</summary>
    public const int Gap = 2;

    private readonly TextWriter _output;
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;

    public GridPrinter(TextWriter output, bool colours)
    {
        (_output, _console) = (output, PlainConsole.Create(_text, colours));
    }

    public void Print(params IReadOnlyList<GridCell> cells)
    {
        Grid grid = new();
        for (int i = 0; i < cells.Count; i++)
        {
            grid.AddColumn(new GridColumn { Width = cells[i].Width, Padding = new(0, 0, i == cells.Count - 1 ? 0 : Gap, 0) });
        }

        grid.AddRow([.. cells.Select(cell => new Text(cell.Text, cell.Style) { Overflow = Overflow.Fold })]);
        _console.Profile.Width = cells.Sum(cell => cell.Width) + (Gap * (cells.Count - 1));
        _console.Write(grid);
        foreach (string line in _text.ToString().TrimEnd('\n').Split('\n')) _output.WriteLine(line.TrimEnd());
        _text.GetStringBuilder().Clear();
    }

    /// <summary>A row of names of columns.</summary>
    public void PrintHeader(params IReadOnlyList<GridCell> cells) =>
        Print([.. cells.Select(cell => cell with { Style = new(decoration: Decoration.Bold) })]);

    /// <summary>Text across all columns.</summary>
    public void PrintText(string text, int width) => Print(new GridCell(WordWrap.Fit(text.Split(' '), width), width));

    public void PrintBlank() => _output.WriteLine();

    public void Dispose() => _text.Dispose();
}

/// <summary>A cell of a printed row.</summary>
/// <param name="Text">Its text, broken into lines that fit.</param>
/// <param name="Width">The width of its column.</param>
internal sealed record GridCell(string Text, int Width)
{
    /// <summary>How it looks where there are colours.</summary>
    public Style Style { get; init; } = Style.Plain;
}
