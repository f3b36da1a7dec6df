namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>Compares a decider with the naive reading over every combination, and shows where they differ: null for each that does not.</summary>
internal static class Differences
{
    public static IEnumerable<string?> OfItems(Decider decider) =>
        Reading.OfEveryItem.Select(one => Compare(Show(one.Given), one.Item.ToString(), decider.Item(one.Given).ToString()));

    public static IEnumerable<string?> OfReports(Decider decider) =>
        from one in Reading.Reports
        let report = $"{string.Join(" + ", one.Items.Select(Show))} / {Show(one.Facts)}"
        select Compare(report, Reading.OfReport(one.Items, one.Facts).ToString(), decider.Report(one.Items, one.Facts).ToString());

    public static string Show(IReadOnlyDictionary<string, string> given) =>
        given.Count == 0 ? "{}" : string.Join(' ', given.Select(pair => $"{pair.Key}={pair.Value}"));

    private static string? Compare(string what, string expected, string found) =>
        expected == found ? null : $"{what}: the page says {expected}, the engine {found}";
}
