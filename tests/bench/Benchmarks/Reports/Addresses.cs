using System.Globalization;

namespace Meldpunt.Triage.Benchmarks.Reports;

/// <summary>Gives reports an id, and a web address to the items that say there is one.</summary>
internal static class Addresses
{
    public static Report[] Given(Report[] reports) =>
        [.. reports.Select((report, number) => Named(report, number) with { Items = [.. report.Items.Select((item, i) => Given(item, number, i))] })];

    public static Report[] None(Report[] reports) => [.. reports.Select(Named)];

    private static Report Named(Report report, int number) =>
        report with { Id = string.Create(CultureInfo.InvariantCulture, $"r-{number}") };

    private static ReportItem Given(ReportItem item, int report, int number) =>
        item.Link == Link.Given
            ? item with { Url = string.Create(CultureInfo.InvariantCulture, $"https://www.example.org/page/{report}/image-{number}?from=search") }
            : item;
}
