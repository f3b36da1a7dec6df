using Meldpunt.Triage.Explanations;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Prints pages of text, wrapped at a width; bold only adds to what the words and blank lines say.</summary>
internal sealed class PagePrinter : IDisposable
{
    private const int Widest = 100;
    private const int Narrowest = 20;

    private readonly TextWriter _output;
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;

    public PagePrinter(TextWriter output, int width, bool colours)
    {
        (_output, _console) = (output, PlainConsole.Create(_text, colours));
        _console.Profile.Width = Math.Clamp(width, Narrowest, Widest);
    }

    /// <summary>A line across the page with a name in it.</summary>
    public void PrintHeader(string name)
    {
        Write(new Rule(Markup.Escape(name)) { Justification = Justify.Left, Style = Look.Heading });
        PrintBlank();
    }

    /// <summary>All pieces of a page, and a blank line after it.</summary>
    public void Print(TextPage page)
    {
        TextBlockKind? last = null;
        foreach (TextBlock block in page.Blocks)
        {
            if (last is not null && BlankBetween(last.Value, block.Kind)) PrintBlank();
            Print(block);
            last = block.Kind;
        }

        PrintBlank();
    }

    public void Print(TextBlock block)
    {
        string text = string.Join('\n', block.Contact.Select(line => line.ToString()).Prepend(block.Text));
        switch (block.Kind)
        {
            case TextBlockKind.Point: PrintPoint("-", text); break;
            case TextBlockKind.Paragraph: Write(new Text(text, Style.Plain)); break;
            case TextBlockKind.Title or TextBlockKind.Heading: Write(new Text(text, Look.Heading)); break;
            default: throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    /// <summary>Text behind a mark, its further lines below its first.</summary>
    public void PrintPoint(string mark, string text)
    {
        Grid grid = new();
        grid.AddColumn(new GridColumn { Width = mark.Length, NoWrap = true, Padding = new(2, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new(0, 0, 0, 0) });
        grid.AddRow(new Text(mark), new Text(text));
        Write(grid);
    }

    public void PrintBlank() => _output.WriteLine();

    public void Dispose() => _text.Dispose();

    // A heading is kept with what it is above; points are kept together.
    private static bool BlankBetween(TextBlockKind above, TextBlockKind below) =>
        below is TextBlockKind.Heading or TextBlockKind.Title || (above == TextBlockKind.Point && below != TextBlockKind.Point);

    private void Write(IRenderable piece)
    {
        _console.Write(piece);
        foreach (string line in _text.ToString().TrimEnd('\n').Split('\n')) _output.WriteLine(line.TrimEnd());
        _text.GetStringBuilder().Clear();
    }
}
