namespace Meldpunt.Triage.Benchmarks.Reports;

/// <summary>Reports as the engine likes them best: answers, the items of all reports in one array.</summary>
internal sealed class PreparedReports
{
    private readonly Answers[] _items;
    private readonly Answers[] _reports;
    private readonly int[] _starts;

    public PreparedReports(TriageEngine engine, Report[] reports)
    {
        PreparedReport[] prepared = [.. reports.Select(engine.Prepare)];
        _items = [.. prepared.SelectMany(report => report.Items.Select(item => item.Answers))];
        _reports = [.. prepared.Select(report => report.Answers)];
        _starts = ItemStarts.Of(reports);
    }

    public int Count => _reports.Length;

    public ReadOnlySpan<Answers> Items(int report) => _items.AsSpan(_starts[report], _starts[report + 1] - _starts[report]);

    public Answers Report(int report) => _reports[report];
}
