using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>A replay for people at a terminal.</summary>
internal sealed class ReplayTable(ReplaySummary summary, PolicyVersion? under, ToolConsole console)
{
    private const int Narrowest = 72;

    private readonly int _width = Math.Max(console.Width, Narrowest);

    public string Text()
    {
        using StringWriter text = new() { NewLine = Environment.NewLine };
        using GridPrinter printer = new(text, console.Colours);
        printer.PrintText(ReplayText.Title(under), _width);
        printer.PrintText(ReplayText.Counts(summary), _width);
        PrintList(printer, "Decided differently", ReplayText.Changes(summary));
        PrintList(printer, "Unknown versions", ReplayText.Unknown(summary));
        PrintList(printer, "Invalid lines", ReplayText.Faults(summary));
        return text.ToString();
    }

    private void PrintList(GridPrinter printer, string name, IEnumerable<string> lines)
    {
        bool begun = false;
        foreach (string line in lines)
        {
            if (!begun)
            {
                printer.PrintBlank();
                printer.PrintHeader(new GridCell(name, _width));
                begun = true;
            }

            int width = _width - 1 - GridPrinter.Gap;
            printer.Print(new GridCell("-", 1), new GridCell(WordWrap.Fit(Shown.Plain(line).Split(' '), width), width));
        }
    }
}
