using System.Text;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>Decides journals again, one source after another, and continues when one of them cannot be read.</summary>
internal static class ReplayRun
{
    private const int HeadBytes = 16;

    public static async Task<int> RunAsync(ReplayRequest request, ToolConsole console, CancellationToken cancellation)
    {
        ReplayOpening opening = new(request, console);
        int unreadable = 0;
        try
        {
            if (await opening.OpenAsync(cancellation).ConfigureAwait(false) is not { } replay) return opening.ExitCode;
            foreach (InputSource source in request.Sources)
            {
                if (await ReplayAsync(replay, source, console, cancellation).ConfigureAwait(false) is not { } failure) continue;
                unreadable++;
                await console.Error.WriteLineAsync($"meldpunt: cannot read {source.Name}: {failure}").ConfigureAwait(false);
            }

            return await WriteAsync(opening.Result(replay.Summary), unreadable, request, console).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("meldpunt: stopped").ConfigureAwait(false);
            return ExitCode.Stopped;
        }
    }

    private static async Task<int> WriteAsync(ReplayResult result, int unreadable, ReplayRequest request, ToolConsole console)
    {
        ReplaySummary summary = result.Summary;

        // Of what could not be read nobody knows how many records it has: none is no answer.
        if (unreadable > 0 && unreadable == request.Sources.Count && summary.Read + summary.Faulty == 0) return ExitCode.Unreadable;
        string text = ReplayFormat.Write(result, request.Output, console);
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None).ConfigureAwait(false);
        return unreadable > 0 ? ExitCode.Unreadable
            : !summary.IsSame ? ExitCode.Found
            : summary.Faulty > 0 ? ExitCode.SomeNotDecided
            : ExitCode.Decided;
    }

    // Why the source could not be read, or not to its end; null when it could.
    private static async Task<string?> ReplayAsync(JournalReplay replay, InputSource source, ToolConsole console, CancellationToken cancellation)
    {
        InputOpening opening = source.Open();
        if (opening.Stream is not { } stream) return opening.Failure;
        await using (stream.ConfigureAwait(false))
        {
            ReadOnlyMemory<byte> head = await stream.HeadAsync(HeadBytes, cancellation).ConfigureAwait(false);
            ProgressLine progress = new(console, stream.TotalBytes);
            try
            {
                if (!SqliteJournal.IsStart(head.Span)) await replay.AddAsync(stream, source.Name, progress, cancellation).ConfigureAwait(false);
                else if (source.File is null) return "it is an SQLite database, which can only be read from its file";
                else await replay.AddLinesAsync(SqliteJournal.ReadAsync(source.File, source.Name, cancellation), progress, cancellation).ConfigureAwait(false);
                return stream.Failure;
            }
            catch (JournalException exception)
            {
                return exception.Message;
            }
            finally
            {
                progress.Clear();
            }
        }
    }
}
