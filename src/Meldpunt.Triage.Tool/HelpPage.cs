using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool;

/// <summary>The usual help, and below it examples, what a command reads, and what its exit codes mean.</summary>
internal sealed class HelpPage(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        // In a list of commands each argument would look required.
        foreach (Argument argument in command.Subcommands.SelectMany(verb => verb.Arguments)) argument.Hidden = true;
        if (help.MaxWidth is > 0 and < ToolConsole.Narrowest) help.MaxWidth = ToolConsole.Narrowest;
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string path = UsageErrors.PathOf(command);
        output.WriteLine("Examples:");
        foreach (string example in Examples.Of(path)) output.WriteLine($"  {example}");
        output.WriteLine();
        if (path == DiffCommand.Name) output.WriteLine(DiffCommand.Documents);
        output.WriteLine("Exit codes:");
        foreach ((int number, string meaning) in ExitCodes.Of(path)) output.WriteLine($"  {number,-3}  {meaning}");
        return code;
    }
}
