namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>Compares a decider with the naive reading over every combination, and shows where they differ.</summary>
internal static class Differences
{
    public static (int Compared, List<string> Different) OfItems(Decider decider)
    {
        List<string> different = [];
        foreach ((Dictionary<string, string> given, NaiveItem expected) in Reading.OfEveryItem)
        {
            Compare(different, Show(given), expected.ToString(), decider.Item(given).ToString());
        }

        return (Reading.OfEveryItem.Count, different);
    }

    public static (int Compared, List<string> Different) OfReports(Decider decider)
    {
        List<string> different = [];
        int compared = 0;
        Dictionary<string, string>[] reports = [.. Words.Combinations(Words.OfReport)];
        foreach (IReadOnlyList<Dictionary<string, string>> items in Reading.RepresentativeLists())
        {
            foreach (Dictionary<string, string> facts in reports)
            {
                string report = $"{string.Join(" + ", items.Select(Show))} / {Show(facts)}";
                Compare(different, report, Reading.OfReport(items, facts).ToString(), decider.Report(items, facts).ToString());
                compared++;
            }
        }

        return (compared, different);
    }

    public static string Show(IReadOnlyDictionary<string, string> given) =>
        given.Count == 0 ? "{}" : string.Join(' ', given.Select(pair => $"{pair.Key}={pair.Value}"));

    private static void Compare(List<string> different, string what, string expected, string found)
    {
        if (expected != found) different.Add($"{what}: the page says {expected}, the engine {found}");
    }
}
