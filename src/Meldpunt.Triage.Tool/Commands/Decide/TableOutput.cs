using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;
using Spectre.Console;

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

/// <summary>Prints the table of decisions, its columns fixed.</summary>
internal sealed class TablePrinter(TextWriter output, TableColumns columns, bool colours) : IDisposable
{
    private readonly GridPrinter _printer = new(output, colours);

    public void Print(DecisionRow row)
    {
        int[] widths = row.IsFault ? [columns.Message] : [columns.Items, columns.Referrals, columns.Questions];
        _printer.Print(
        [
            new(row.Report, columns.Report),
            new(row.Route, columns.Route) { Style = StyleOf(row) },
            .. row.Cells.Zip(widths, (text, width) => new GridCell(text, width)),
        ]);
    }

    public void Dispose() => _printer.Dispose();

    private static Style StyleOf(DecisionRow row)
    {
        if (row == DecisionRow.Header) return new(decoration: Decoration.Bold);
        if (row.IsFault) return new(Color.Red, decoration: Decoration.Bold);
        return row.Route.StartsWith(Route.Assess, StringComparison.Ordinal) ? new(Color.Green) : Style.Plain;
    }
}

/// <summary>The widths of the columns: fixed before the first row, since rows are written as they come.</summary>
internal sealed record TableColumns(int Report, int Route, int Items, int Referrals, int Questions)
{
    private const int Narrowest = 72;
    private const int Wide = 116;

    /// <summary>The width of a message that takes the place of the last three columns.</summary>
    public int Message => Items + GridPrinter.Gap + Referrals + GridPrinter.Gap + Questions;

    /// <summary>Divides a width; below the narrowest table, lines of the terminal break.</summary>
    public static TableColumns For(int width)
    {
        TableColumns columns = width < Wide ? new(8, 12, 0, 13, 17) : new(14, 17, 0, 20, 24);
        int rest = Math.Max(width, Narrowest) - columns.Report - columns.Route - columns.Referrals - columns.Questions - (4 * GridPrinter.Gap);
        return columns with { Items = rest };
    }
}

/// <summary>One row of the table, its cells broken into lines that fit.</summary>
internal sealed record DecisionRow(string Report, string Route, IReadOnlyList<string> Cells)
{
    private const int MostFaults = 3;

    /// <summary>The names of the columns.</summary>
    public static DecisionRow Header { get; } = new("REPORT", "ROUTE", ["ITEMS AND REASONS", "REFERRALS", "QUESTIONS"]);

    /// <summary>True for a line that was not decided: its one cell says why.</summary>
    public bool IsFault => Cells.Count == 1;

    public static DecisionRow Create(LineResult result, TableColumns columns)
    {
        if (result.Decision is not { } decision) return OfFaults(result, columns);
        string name = string.IsNullOrWhiteSpace(decision.Id) ? Line(result) : Shown.Id(decision.Id);
        string items = string.Join('\n', ItemLines.Write(decision.Items, columns.Items));
        string referrals = string.Join('\n', decision.Referrals.Select(referral => WordWrap.Fit([referral.Id], columns.Referrals)));
        string questions = string.Join('\n', QuestionLines.Write(decision.Questions, columns.Questions));
        return new(name, WordWrap.Fit([decision.Route], columns.Route), [items, referrals, questions]);
    }

    private static DecisionRow OfFaults(LineResult result, TableColumns columns)
    {
        IEnumerable<string> faults = result.Faults.Take(MostFaults)
            .Select(fault => WordWrap.Fit($"{fault.Path}: {fault.Message}".Split(' '), columns.Message));
        int more = result.Faults.Count - MostFaults;
        if (more > 0) faults = faults.Append($"and {more} more");
        return new(Line(result), "NOT DECIDED", [string.Join('\n', faults)]);
    }

    private static string Line(LineResult result) => $"line {result.Line}";
}
