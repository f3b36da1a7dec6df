using Meldpunt.Triage.Benchmarks.Reports;

namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>Reports as hand-written code likes them best: bytes, the items of all reports in one array.</summary>
internal sealed class PackedReports(Report[] reports)
{
    private readonly PackedItem[] _items = [.. reports.SelectMany(report => report.Items.Select(PackedItem.Of))];
    private readonly PackedFacts[] _facts = [.. reports.Select(PackedFacts.Of)];
    private readonly int[] _starts = ItemStarts.Of(reports);

    public int Count => _facts.Length;

    public ReadOnlySpan<PackedItem> Items(int report) => _items.AsSpan(_starts[report], _starts[report + 1] - _starts[report]);

    public PackedFacts Facts(int report) => _facts[report];
}
