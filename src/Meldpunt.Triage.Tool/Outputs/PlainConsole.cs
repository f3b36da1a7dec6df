using Spectre.Console;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>A console that writes into text, with colours or without, and never asks anything.</summary>
internal static class PlainConsole
{
    public static IAnsiConsole Create(StringWriter text, bool colours) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(text),
        Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
    });
}
