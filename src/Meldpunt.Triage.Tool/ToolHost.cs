using System.CommandLine;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool;

/// <summary>The whole command: arguments and streams in, an exit code out. A process is only one way to call it.</summary>
internal static class ToolHost
{
    // A file may be called @x: nothing on the command line is read from another file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.4);

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, ToolConsole console, CancellationToken cancellation = default)
    {
        StreamWriter text = new(console.Output, leaveOpen: true);
        await using (text.ConfigureAwait(false))
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                ParseResult parsed = MeldpuntCommand.Create(console).Parse(arguments, Parsing);
                bool asksOnly = parsed.Action is HelpPage or VersionAction or Suggestions;
                if (!asksOnly && (parsed.Errors.Count > 0 || UsageErrors.UnknownOptions(parsed).Any()))
                {
                    return await UsageErrors.WriteAsync(parsed, console.Error).ConfigureAwait(false);
                }

                return await InvokeAsync(parsed, text, console, cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (cancellation.IsCancellationRequested && exception is OperationCanceledException or AggregateException)
            {
                await console.Error.WriteLineAsync("meldpunt: stopped").ConfigureAwait(false);
                return ExitCode.Stopped;
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

    // Signals are ours: those of the parser throw at the second. Work that does not stop when asked to is left behind.
    private static async Task<int> InvokeAsync(ParseResult parsed, TextWriter output, ToolConsole console, CancellationToken cancellation)
    {
        InvocationConfiguration invocation = new()
        {
            Output = output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        Task<int> work = Task.Run(
            async () =>
            {
                int code = await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
                await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                return code;
            },
            CancellationToken.None);
        TaskCompletionSource stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration asked = cancellation.Register(stop.SetResult);
        if (await Task.WhenAny(work, stop.Task).ConfigureAwait(false) != work) await Task.WhenAny(work, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
        return work.IsCompleted ? await work.ConfigureAwait(false) : throw new OperationCanceledException(cancellation);
    }
}
