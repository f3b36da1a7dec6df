using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;
using Spectre.Console;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>A table for people. Rows are written as they come, so a file of any size takes the same memory.</summary>
internal sealed class TableOutput(ToolConsole console) : IDecisionOutput
{
    private bool _begun;

    public async Task<LinesSummary> WriteAsync(
        TriageLines lines, InputStream input, IProgress<LinesProgress> progress, CancellationToken cancellation)
    {
        LineCount count = new();
        StreamWriter writer = new(console.Output, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            using TablePrinter printer = new(writer, console);
            printer.Begin(isFirst: !_begun);
            _begun = true;
            IAsyncEnumerator<LineResult> results = lines.DecideAsync(input, cancellation).GetAsyncEnumerator(cancellation);
            await using (results.ConfigureAwait(false))
            {
                while (await NextAsync(results, writer).ConfigureAwait(false))
                {
                    cancellation.ThrowIfCancellationRequested();
                    count.Add(results.Current);
                    printer.Print(results.Current);
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
internal sealed class TablePrinter : IDisposable
{
    private readonly GridPrinter _printer;
    private readonly TableColumns _columns;

    public TablePrinter(TextWriter output, ToolConsole console)
    {
        _printer = new(output, console);
        _columns = TableColumns.For(_printer);
    }

    public void Begin(bool isFirst)
    {
        GridCell[] names =
        [
            new("REPORT", _columns.Report), new("ROUTE", _columns.Route), new("ITEMS AND REASONS", _columns.Items), new("REFERRALS", _columns.Referrals), new("QUESTIONS", _columns.Questions),
        ];
        if (isFirst) _printer.PrintHeader(names);
        else _printer.NameColumns(names);
    }

    // A name that is too long for its column stands above its row, in one piece, so that it can be found.
    public void Print(LineResult result)
    {
        DecisionRow row = DecisionRow.Create(result, _columns);
        bool isAbove = !_printer.IsStacked && !_columns.HasRoomFor(row.Report);
        if (isAbove) _printer.Print(new GridCell(Shown.Id(row.Report, _printer.Width), _printer.Width));
        int[] widths = row.IsFault ? [_columns.Message] : [_columns.Items, _columns.Referrals, _columns.Questions];
        _printer.PrintRow(
        [
            new(isAbove ? "" : _printer.IsStacked ? Shown.Id(row.Report, _columns.Report) : row.Report, _columns.Report),
            new(row.Route, _columns.Route) { Style = StyleOf(row) },
            .. row.Cells.Zip(widths, (text, width) => new GridCell(text, width)),
        ]);
    }

    public void Dispose() => _printer.Dispose();

    private static Style StyleOf(DecisionRow row)
    {
        if (row.IsFault) return Look.Bad;
        return row.Route.StartsWith(Route.Assess, StringComparison.Ordinal) ? Look.Good : Style.Plain;
    }
}

/// <summary>The widths of the columns: fixed before the first row, since rows are written as they come.</summary>
internal sealed record TableColumns(int Report, int Route, int Items, int Referrals, int Questions)
{
    private const int Wide = 116;
    private const int WidestReport = 36;
    private const int WidestItems = 60;
    private const int WidestQuestions = 60;

    /// <summary>The width of a message that takes the place of the last three columns.</summary>
    public int Message { get; private init; }

    /// <summary>Whether a report's name can stand in its column without a word being broken.</summary>
    public bool HasRoomFor(string name) => name.Length <= 2 * Report && name.Split(' ').All(word => word.Length <= Report);

    /// <summary>Divides the width that there is: of a wide terminal ids, items and questions take what they can use.</summary>
    public static TableColumns For(GridPrinter printer)
    {
        int third = (printer.Width - Wide) / 3;
        TableColumns columns = printer.Width < Wide
            ? new(8, 12, 0, 13, 17)
            : new(Math.Min(14 + third, WidestReport), 17, 0, 20, Math.Min(24 + third, WidestQuestions));
        return new(
            printer.Column(columns.Report),
            printer.Column(columns.Route),
            Math.Min(printer.Rest(columns.Report, columns.Route, columns.Referrals, columns.Questions), WidestItems),
            printer.Column(columns.Referrals),
            printer.Column(columns.Questions))
        {
            Message = printer.Rest(columns.Report, columns.Route),
        };
    }
}

/// <summary>One row of the table, its cells broken into lines that fit.</summary>
internal sealed record DecisionRow(string Report, string Route, IReadOnlyList<string> Cells)
{
    private const int MostFaults = 3;

    /// <summary>True for a line that was not decided: its one cell says why.</summary>
    public bool IsFault => Cells.Count == 1;

    public static DecisionRow Create(LineResult result, TableColumns columns)
    {
        if (result.Decision is not { } decision) return OfFaults(result, columns);
        string name = string.IsNullOrWhiteSpace(decision.Id) ? Line(result) : Shown.Plain(decision.Id);
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
