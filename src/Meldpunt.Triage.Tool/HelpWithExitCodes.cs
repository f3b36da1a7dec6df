using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Meldpunt.Triage.Tool.Commands.Decide;
using Meldpunt.Triage.Tool.Commands.Diff;

namespace Meldpunt.Triage.Tool;

/// <summary>The usual help, and below it what a verb reads and what its exit codes mean.</summary>
internal sealed class HelpWithExitCodes(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        string verb = VerbOf(command);
        if (verb == DiffCommand.Name) output.WriteLine(DiffCommand.Documents);
        output.WriteLine(ExitCodes.Describe(verb));
        return code;
    }

    // What stands for all verbs is what comes of deciding; a form of a verb exits as all of its forms do.
    private static string VerbOf(Command command)
    {
        if (command is RootCommand) return DecideCommand.Name;
        return command.Parents.OfType<Command>().SingleOrDefault() is { } parent and not RootCommand ? parent.Name : command.Name;
    }
}
