namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>The ten guarantees of the page, each as a search for what breaks it over every combination of an item's answers, and <see cref="Reading.Reports"/>.</summary>
internal static class Guarantees
{
    private static readonly string[] Routes = ["assess", "needs-information", "refer", "out-of-scope"];

    // What a report's rules see of an item can change when it is answered further: one step for every such change.
    private static readonly Lazy<(Dictionary<string, string> Before, Dictionary<string, string> After)[]> Steps = new(() =>
    [
        .. Reading.OfEveryItem
            .SelectMany(one => OneAnswerMore(Words.OfItem, one.Given), (one, more) => (Before: one.Given, After: more))
            .GroupBy(step => (Kind(step.Before), Kind(step.After))).Select(group => group.First()),
    ]);

    // The numbers of the answers about the report that say one thing more, for each of Reading.ReportFacts.
    private static readonly Lazy<int[][]> FactsMore = new(() =>
    {
        Dictionary<string, int> numbers = Reading.ReportFacts.Select((facts, number) => (facts, number)).ToDictionary(one => Differences.Show(one.facts), one => one.number);
        return [.. Reading.ReportFacts.Select(facts => OneAnswerMore(Words.OfReport, facts).Select(more => numbers[Differences.Show(InOrder(more))]).ToArray())];
    });

    public static IEnumerable<string> Broken(int number, Decider decider) => number switch
    {
        1 => Items(decider, (_, item) => Routes.Contains(item.Route)).Concat(Reports(decider, (_, _, report) => Routes.Contains(report.Route))),
        2 => Items(decider, (given, item) => item.Route != "assess" || ChangedToDoubt(given).All(other => decider.Item(other).Route == "assess")),
        3 => Reports(decider, (_, facts, report) => !DangerOrDoubt(facts) || report.Referrals.FirstOrDefault() == "emergency-112"),
        4 => Items(decider, (_, item) => item.Route is not ("refer" or "out-of-scope") || item.Reasons.Length > 0),
        5 => Items(decider, (given, item) => item.Route != "assess" || !OutOfScopeContent(given)),
        6 => Items(decider, (given, item) => item.Route != "assess" || !CertainlyNotPublic(given)),
        7 => Reports(decider, (_, _, report) => report.Route != "refer" || report.Referrals.Length > 0),
        8 => SettledItems(decider).Concat(SettledReports(decider)),
        9 => Items(decider, (given, _) => decider.Item(decider.Close(given)).Route != "needs-information")
            .Concat(Reading.RepresentativeLists.Where(list => list.Count > 0 && ClosedRoute(decider, list) == "needs-information").Select(Show)),
        _ => Items(decider, (given, item) => !item.Possible.Contains("assess") || decider.Item(decider.CloseWithAddress(given)).Route == "assess"),
    };

    private static IEnumerable<string> Items(Decider decider, Func<Dictionary<string, string>, PageReadingItem, bool> holds) =>
        Reading.OfEveryItem.Where(one => !holds(one.Given, decider.Item(one.Given))).Select(one => Differences.Show(one.Given));

    private static IEnumerable<string> Reports(
        Decider decider, Func<IReadOnlyList<Dictionary<string, string>>, Dictionary<string, string>, PageReadingReport, bool> holds) =>
        from one in Reading.Reports
        where !holds(one.Items, one.Facts, decider.Report(one.Items, one.Facts))
        select $"{Show(one.Items)} / {Differences.Show(one.Facts)}";

    private static IEnumerable<string> SettledItems(Decider decider) => Items(
        decider,
        (given, item) => item.Route == "needs-information" || OneAnswerMore(Words.OfItem, given).All(more => decider.Item(more).Route == item.Route));

    // Every answer more about the report, and every step at every place of every list.
    private static IEnumerable<string> SettledReports(Decider decider)
    {
        foreach (IReadOnlyList<Dictionary<string, string>> list in Reading.RepresentativeLists.Where((_, number) => number % Reading.OneIn == 0))
        {
            IReadOnlyList<Dictionary<string, string>> all = Reading.ReportFacts;
            string[] routes = [.. all.Select(facts => decider.Report(list, facts).Route)];
            for (int number = 0; number < routes.Length; number++)
            {
                bool stays = Array.TrueForAll(FactsMore.Value[number], more => routes[more] == routes[number]);
                if (routes[number] != "needs-information" && !stays) yield return $"{Show(list)} / {Differences.Show(all[number])}";
            }

            foreach ((Dictionary<string, string> item, (Dictionary<string, string> before, Dictionary<string, string> after)) in
                list.SelectMany(_ => Steps.Value, (item, step) => (item, step)).Where(change => Kind(change.item) == Kind(change.step.Before)))
            {
                string route = decider.Report(Replace(list, item, before), all[0]).Route;
                bool stays = decider.Report(Replace(list, item, after), all[0]).Route == route;
                if (route != "needs-information" && !stays) yield return $"{Show(list)} with {Differences.Show(after)}";
            }
        }
    }

    private static Dictionary<string, string> InOrder(Dictionary<string, string> facts) =>
        Words.OfReport.Where(fact => facts.ContainsKey(fact.Fact)).ToDictionary(fact => fact.Fact, fact => facts[fact.Fact]);

    private static IReadOnlyList<Dictionary<string, string>> Replace(
        IReadOnlyList<Dictionary<string, string>> list, Dictionary<string, string> item, Dictionary<string, string> by) =>
        [.. list.Select(other => ReferenceEquals(other, item) ? by : other)];

    private static (string, bool) Kind(Dictionary<string, string> given) => (Reading.Of(given).Route, Reading.HasDoubt(given));

    private static string ClosedRoute(Decider decider, IReadOnlyList<Dictionary<string, string>> list) =>
        decider.Report([.. list.Select(decider.Close)], new Dictionary<string, string>()).Route;

    private static IEnumerable<Dictionary<string, string>> ChangedToDoubt(Dictionary<string, string> given) =>
        given.Keys.Where(fact => fact != "link").Select(fact => new Dictionary<string, string>(given) { [fact] = Words.Doubt });

    private static IEnumerable<Dictionary<string, string>> OneAnswerMore((string Fact, string[] Answers)[] facts, Dictionary<string, string> given) =>
        facts.Where(fact => !given.ContainsKey(fact.Fact))
            .SelectMany(fact => fact.Answers.Select(answer => new Dictionary<string, string>(given) { [fact.Fact] = answer }));

    private static bool DangerOrDoubt(Dictionary<string, string> facts) => facts.GetValueOrDefault("immediate-danger") is "yes" or "in-doubt";

    private static bool OutOfScopeContent(Dictionary<string, string> given) =>
        given.GetValueOrDefault("persons") == "adults-only" || given.GetValueOrDefault("format") == "text" || given.GetValueOrDefault("rendering") == "drawn";

    private static bool CertainlyNotPublic(Dictionary<string, string> given) =>
        given.GetValueOrDefault("place") is "cloud" or "device" or "direct-message" or "dark-web" or "other-non-public";

    private static string Show(IReadOnlyList<Dictionary<string, string>> list) => string.Join(" + ", list.Select(Differences.Show));
}
