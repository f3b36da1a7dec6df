using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>The naive reading of every combination of an item's answers, made once for all tests.</summary>
internal static class Reading
{
    private static readonly Lazy<IReadOnlyList<(Dictionary<string, string> Given, PageReadingItem Item)>> All =
        new(() => [.. Words.Combinations(Words.OfItem).Select(given => (given, PageReadingItem.Read(given)))]);

    private static readonly Lazy<Dictionary<string, PageReadingItem>> ByKey = new(() => All.Value.ToDictionary(one => Key(one.Given), one => one.Item));

    private static readonly Lazy<IReadOnlyList<IReadOnlyList<Dictionary<string, string>>>> Lists = new(() => [.. MakeLists()]);

    /// <summary>One in so many is tried of what is said of <see cref="Reports"/>. With no factor in common with how many there are it is an even share.</summary>
    public static int OneIn { get; } = Seeded.OneIn(7);

    public static IReadOnlyList<Dictionary<string, string>> ReportFacts { get; } = [.. Words.Combinations(Words.OfReport)];

    public static IReadOnlyList<(Dictionary<string, string> Given, PageReadingItem Item)> OfEveryItem => All.Value;

    public static PageReadingItem Of(IReadOnlyDictionary<string, string> given) => ByKey.Value[Key(given)];

    public static bool HasDoubt(IReadOnlyDictionary<string, string> given) => given.Values.Contains(Words.Doubt);

    /// <summary>
    /// Lists of items for every set of what a report's rules can see of an item: its route, and whether an answer is
    /// in doubt. The empty list is one of them.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Dictionary<string, string>>> RepresentativeLists => Lists.Value;

    /// <summary>Each of these lists with each combination of answers about the report. In <c>dotnet test</c> one in seven, evenly; in CI all.</summary>
    public static IEnumerable<(IReadOnlyList<Dictionary<string, string>> Items, Dictionary<string, string> Facts)> Reports =>
        RepresentativeLists.SelectMany(_ => ReportFacts, (items, facts) => (items, facts)).Where((_, number) => number % OneIn == 0);

    public static PageReadingReport OfReport(IEnumerable<IReadOnlyDictionary<string, string>> items, IReadOnlyDictionary<string, string> facts) =>
        PageReadingReport.Read([.. items.Select(given => (Of(given), HasDoubt(given)))], facts);

    private static IEnumerable<IReadOnlyList<Dictionary<string, string>>> MakeLists()
    {
        Dictionary<string, string>[] kinds =
        [
            .. OfEveryItem.GroupBy(one => (one.Item.Route, HasDoubt(one.Given))).Select(group => group.First().Given),
        ];
        for (int set = 0; set < 1 << kinds.Length; set++)
        {
            yield return [.. kinds.Where((_, kind) => (set >> kind & 1) != 0)];
        }
    }

    private static string Key(IReadOnlyDictionary<string, string> given) =>
        string.Join(',', Words.OfItem.Select(fact => given.GetValueOrDefault(fact.Fact, "-")));
}
