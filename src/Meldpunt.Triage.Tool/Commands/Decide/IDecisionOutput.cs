using Meldpunt.Triage.Tool.Inputs;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>A way to show decisions. One is used for all sources of a run, one after another.</summary>
internal interface IDecisionOutput
{
    /// <summary>Decides all lines of a source and shows them in order.</summary>
    Task<LinesSummary> WriteAsync(
        TriageLines lines, InputStream input, IProgress<LinesProgress> progress, CancellationToken cancellation);
}
