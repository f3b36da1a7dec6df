using Meldpunt.Triage.Tool.Inputs;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>JSON Lines, for programs.</summary>
internal sealed class LinesOutput(Stream output) : IDecisionOutput
{
    public Task<LinesSummary> WriteAsync(
        TriageLines lines, InputStream input, IProgress<LinesProgress> progress, CancellationToken cancellation) =>
        lines.DecideAsync(input, output, progress, cancellation);
}
