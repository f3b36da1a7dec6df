using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Hosting.Replaying;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>A replay for people at a terminal.</summary>
internal sealed class ReplayTable(ReplaySummary summary, PolicyStamp? under, ToolConsole console)
{
    private const int Narrowest = 72;

    private readonly int _width = Math.Max(console.Width, Narrowest);

    public string Text()
    {
        using StringWriter text = new() { NewLine = Environment.NewLine };
        using GridPrinter printer = new(text, console.Colours);
        printer.PrintText(ReplayWords.Title(under), _width);
        printer.PrintText(ReplayWords.Counts(summary), _width);
        PrintList(printer, "Decided differently", ReplayWords.Changes(summary));
        PrintList(printer, "Unknown versions", ReplayWords.Unknown(summary));
        PrintList(printer, "Invalid lines", ReplayWords.Faults(summary));
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
