using Meldpunt.Triage.Tool.Commands.Decide;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Explain;

/// <summary>A page of text for each line. Pages are written as they come.</summary>
internal sealed class ExplanationOutput(ReportPages pages, ToolConsole console) : IDecisionOutput
{
    public async Task<LinesSummary> WriteAsync(
        TriageLines lines, InputStream input, IProgress<LinesProgress> progress, CancellationToken cancellation)
    {
        LineCount count = new();
        StreamWriter writer = new(console.Output, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            using PagePrinter printer = new(writer, console.Width, console.Colours);
            await foreach (LineResult result in lines.DecideAsync(input, cancellation).ConfigureAwait(false))
            {
                cancellation.ThrowIfCancellationRequested();
                count.Add(result);
                printer.PrintHeader(pages.HeaderOf(result));
                printer.Print(pages.Of(result));
                await writer.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        return count.ToSummary();
    }
}
