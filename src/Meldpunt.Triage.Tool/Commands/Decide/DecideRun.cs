using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>Decides one source after another, and continues when one of them cannot be read.</summary>
internal static class DecideRun
{
    public static async Task<int> RunAsync(DecideRequest request, ToolConsole console, CancellationToken cancellation)
    {
        Loading<TriageEngine> policy = PolicyInput.LoadEngine(request.Policy, request.Budget, cancellation);
        if (await policy.TellAsync(console.Error).ConfigureAwait(false) is not { } engine) return policy.ExitCode;

        string[] wrong = request.Codes.Count == 0 ? [] : [.. CodesOption.Faults(request.Codes, engine.Policy)];
        if (wrong.Length > 0) return await UsageErrors.WriteAsync(wrong, "decide", console.Error).ConfigureAwait(false);

        TriageLines lines = new(engine, request.Close, codes: request.Codes, labels: request.Labels);
        return await RunAsync(engine, lines, request.Sources, request.Output, console, cancellation).ConfigureAwait(false);
    }

    /// <summary>Shows what comes of all sources, in any way of showing it.</summary>
    public static async Task<int> RunAsync(
        TriageEngine engine,
        TriageLines lines,
        IReadOnlyList<InputSource> sources,
        IDecisionOutput output,
        ToolConsole console,
        CancellationToken cancellation)
    {
        Tally tally = new(engine.Routes);
        bool unreadable = false;
        foreach (InputSource source in sources) unreadable |= !await DecideAsync(lines, source, output, console, tally, cancellation).ConfigureAwait(false);
        await console.Error.WriteLineAsync(tally.ToString()).ConfigureAwait(false);
        return unreadable ? ExitCode.Unreadable
            : tally.Faulty > 0 ? ExitCode.SomeNotDecided
            : ExitCode.Decided;
    }

    // False when the source could not be read, or not to its end.
    private static async Task<bool> DecideAsync(
        TriageLines lines, InputSource source, IDecisionOutput output, ToolConsole console, Tally tally, CancellationToken cancellation)
    {
        InputOpening opening = source.Open();
        if (opening.Stream is { } stream)
        {
            await using (stream.ConfigureAwait(false))
            {
                ProgressLine progress = new(console, stream.TotalBytes);
                try
                {
                    tally.Add(await output.WriteAsync(lines, stream, progress, cancellation).ConfigureAwait(false));
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
