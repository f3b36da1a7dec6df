using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>A table for people. Rows are written as they come, so a file of any size takes the same memory.</summary>
internal sealed class TableOutput(ToolConsole console) : IDecisionOutput
{
    private readonly TableColumns _columns = TableColumns.For(console.Width);
    private bool _begun;

    public async Task<LinesSummary> WriteAsync(
        TriageLines lines, InputStream input, IProgress<LinesProgress> progress, CancellationToken cancellation)
    {
        LineCount count = new();
        StreamWriter writer = new(console.Output, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            using TablePrinter printer = new(writer, _columns, console.Colours);
            if (!_begun) printer.Print(DecisionRow.Header);
            _begun = true;
            IAsyncEnumerator<LineResult> results = lines.DecideAsync(input, cancellation).GetAsyncEnumerator(cancellation);
            await using (results.ConfigureAwait(false))
            {
                while (await NextAsync(results, writer).ConfigureAwait(false))
                {
                    cancellation.ThrowIfCancellationRequested();
                    count.Add(results.Current);
                    printer.Print(DecisionRow.Create(results.Current, _columns));
                    progress.Report(new() { Bytes = input.BytesRead, Lines = results.Current.Line });
                }
            }
        }

        return count.ToSummary();
    }

    // Who has to wait for the next row sees those before it.
    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<LineResult> results, StreamWriter writer)
    {
        ValueTask<bool> next = results.MoveNextAsync();
        if (!next.IsCompleted) await writer.FlushAsync().ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }
}
