using System.CommandLine;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Beginnings;

/// <summary><c>meldpunt new</c>: the beginning of something that people go on with. Each form is a file next to this one.</summary>
internal static class NewCommand
{
    public const string Name = "new";

    public static Command Create(ToolConsole console) =>
        new(Name, "Begins a policy of your own, or the texts of another language.")
        {
            NewPolicyForm.Create(console),
            NewTextsForm.Create(console),
        };
}
