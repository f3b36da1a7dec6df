using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Meldpunt.Triage.Tool.Commands;

/// <summary>The usual help, and below it what the exit codes mean.</summary>
internal sealed class HelpWithExitCodes(HelpAction help) : SynchronousCommandLineAction
{
    private const string ExitCodes =
        """
        Exit codes:
          0    every line was decided
          2    some lines were not; each has an error in its place
          64   wrong usage
          65   the policy cannot be used
          66   a file cannot be read; the others were decided
          74   the output cannot be written
          130  stopped by Ctrl+C, after whole lines
          141  the reader of the output went away
        """;

    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(ExitCodes);
        return code;
    }
}
