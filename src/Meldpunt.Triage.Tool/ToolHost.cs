using System.CommandLine;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool;

/// <summary>The whole command: arguments and streams in, an exit code out. A process is only one way to call it.</summary>
internal static class ToolHost
{
    // A file may be called @x: nothing on the command line is read from another file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, ToolConsole console, CancellationToken cancellation = default)
    {
        StreamWriter text = new(console.Output, leaveOpen: true);
        await using (text.ConfigureAwait(false))
        {
            try
            {
                ParseResult parsed = MeldpuntCommand.Create(console).Parse(arguments, Parsing);
                bool asksOnly = parsed.Action is HelpWithExitCodes or VersionAction;
                if (!asksOnly && (parsed.Errors.Count > 0 || UsageErrors.UnknownOptions(parsed).Any()))
                {
                    return await UsageErrors.WriteAsync(parsed, console.Error).ConfigureAwait(false);
                }

                InvocationConfiguration invocation = new() { Output = text, Error = console.Error, EnableDefaultExceptionHandler = false };
                return await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
            }
            catch (OutputClosedException)
            {
                return ExitCode.OutputClosed;
            }
            catch (OutputFailedException exception)
            {
                await console.Error.WriteLineAsync($"meldpunt: cannot write the output: {exception.Message}").ConfigureAwait(false);
                return ExitCode.OutputFailed;
            }
        }
    }
}
