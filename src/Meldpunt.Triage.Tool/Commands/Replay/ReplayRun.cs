using System.Text;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>Decides journals again, one source after another, and continues when one of them cannot be read.</summary>
internal static class ReplayRun
{
    public static async Task<int> RunAsync(ReplayRequest request, ToolConsole console, CancellationToken cancellation)
    {
        ReplayOpening opening = new(request, console);
        if (await opening.OpenAsync(cancellation).ConfigureAwait(false) is not { } replay) return opening.ExitCode;
        bool unreadable = false;
        try
        {
            foreach (InputSource source in request.Sources)
            {
                unreadable |= !await ReplayAsync(replay, source, console, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("meldpunt: stopped").ConfigureAwait(false);
            return ExitCode.Stopped;
        }

        ReplaySummary summary = replay.Summary;
        string text = ReplayFormat.Write(summary, opening.Under, request.Output, console);
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None).ConfigureAwait(false);
        return unreadable ? ExitCode.Unreadable
            : !summary.IsSame ? ExitCode.Found
            : summary.Faulty > 0 ? ExitCode.SomeNotDecided
            : ExitCode.Decided;
    }

    // False when the source could not be read, or not to its end.
    private static async Task<bool> ReplayAsync(JournalReplay replay, InputSource source, ToolConsole console, CancellationToken cancellation)
    {
        InputOpening opening = source.Open();
        if (opening.Stream is { } stream)
        {
            await using (stream.ConfigureAwait(false))
            {
                ProgressLine progress = new(console, stream.TotalBytes);
                try
                {
                    await replay.AddAsync(stream, source.Name, progress, cancellation).ConfigureAwait(false);
                }
                finally
                {
                    progress.Clear();
                }

                if (stream.Failure is null) return true;
                opening = new(null, stream.Failure);
            }
        }

        await console.Error.WriteLineAsync($"meldpunt: cannot read {source.Name}: {opening.Failure}").ConfigureAwait(false);
        return false;
    }
}
