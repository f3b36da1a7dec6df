using System.CommandLine;
using System.Text;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Completion;

/// <summary><c>meldpunt completion</c>: a script with which a shell completes the words of the tool.</summary>
internal static class CompletionCommand
{
    public const string Name = "completion";

    public static Command Create(ToolConsole console)
    {
        Argument<string> shell = new("SHELL") { HelpName = string.Join('|', ShellScripts.All.Keys), Description = "The shell that reads the script" };
        shell.AcceptOnlyFromAmong([.. ShellScripts.All.Keys]);
        Command command = new(Name, "Writes a script with which a shell completes commands, options, and words of a policy.") { shell };
        command.SetAction(async (parsed, _) =>
        {
            await console.Output.WriteAsync(Encoding.UTF8.GetBytes(ShellScripts.All[parsed.GetValue(shell)!].Text), CancellationToken.None).ConfigureAwait(false);
            return ExitCode.Decided;
        });
        return command;
    }
}
