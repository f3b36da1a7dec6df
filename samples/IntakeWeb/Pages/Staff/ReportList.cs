using IntakeWeb.Received;

namespace IntakeWeb.Pages.Staff;

/// <summary>A page of a list of reports.</summary>
/// <param name="Rows">Its reports.</param>
/// <param name="Number">Which page it is, from 0.</param>
/// <param name="Total">How many reports all pages have.</param>
internal sealed record ReportList(IReadOnlyList<ReportRow> Rows, int Number, int Total)
{
    /// <summary>How many reports a page has.</summary>
    public const int Size = 50;

    /// <summary>The place of its first report, from 1.</summary>
    public int First => (Number * Size) + 1;

    /// <summary>The place of its last report.</summary>
    public int Last => (Number * Size) + Rows.Count;

    public bool HasNext => Last < Total;

    /// <summary>Reads a page; the last one where there are fewer.</summary>
    public static async Task<ReportList> ReadAsync(IReportStore store, ReportFilter filter, int number, DateTimeOffset since, CancellationToken cancellation)
    {
        int total = await store.CountAsync(filter, cancellation);
        number = Math.Clamp(number, 0, Math.Max(0, (total - 1) / Size));
        List<ReportRow> rows = [];
        foreach (ReceivedReport report in await store.ListAsync(filter, number * Size, Size, cancellation))
        {
            IReadOnlyList<Sighting> seen = await store.SightingsAsync(report.Reference, cancellation);
            rows.Add(new(report, report.Time > since, seen.Where(one => !one.IsHost).Select(one => one.Count).DefaultIfEmpty().Max()));
        }

        return new(rows, number, Math.Max(total, (number * Size) + rows.Count));
    }
}
