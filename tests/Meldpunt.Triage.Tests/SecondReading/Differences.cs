namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>Compares a decider with the naive reading over every combination, and shows where they differ: null for each that does not.</summary>
internal static class Differences
{
    public static IEnumerable<string?> OfItems(Decider decider) =>
        Reading.OfEveryItem.Select(one => Compare(Show(one.Given), one.Item.ToString(), decider.Item(one.Given).ToString()));

    public static IEnumerable<string?> OfReports(Decider decider) =>
        from items in Reading.RepresentativeLists
        from facts in Reading.ReportFacts
        let report = $"{string.Join(" + ", items.Select(Show))} / {Show(facts)}"
        select Compare(report, Reading.OfReport(items, facts).ToString(), decider.Report(items, facts).ToString());

    public static string Show(IReadOnlyDictionary<string, string> given) =>
        given.Count == 0 ? "{}" : string.Join(' ', given.Select(pair => $"{pair.Key}={pair.Value}"));

    private static string? Compare(string what, string expected, string found) =>
        expected == found ? null : $"{what}: the page says {expected}, the engine {found}";
}
