using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>A replay for people at a terminal.</summary>
internal sealed class ReplayTable(ReplayResult result, ToolConsole console)
{
    public string Text()
    {
        using StringWriter text = new() { NewLine = Environment.NewLine };
        using GridPrinter printer = new(text, console);
        ReplayText said = new(result, console.Culture);
        printer.PrintText(Shown.Plain(said.Title));
        printer.PrintText(said.Counts);
        PrintList(printer, said.HeadingOfChanges, said.Changes());
        PrintList(printer, said.HeadingOfUnknown, said.Unknown());
        PrintList(printer, said.HeadingOfFaults, said.Faults());
        return text.ToString();
    }

    private static void PrintList(GridPrinter printer, string name, IEnumerable<string> lines)
    {
        bool begun = false;
        foreach (string line in lines)
        {
            if (!begun)
            {
                printer.PrintBlank();
                printer.Print(new GridCell(name, printer.Width) { Style = Look.Heading });
                begun = true;
            }

            int width = printer.Width - 1 - GridPrinter.Gap;
            printer.Print(new GridCell("-", 1), new GridCell(WordWrap.Fit(Shown.Plain(line).Split(' '), width), width));
        }
    }
}
