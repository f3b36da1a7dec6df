namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>What the page says of a report, read from top to bottom.</summary>
internal sealed record PageReadingReport(string Route, string[] Referrals, string[] Notices, string[] Questions)
{
    public static PageReadingReport Read(IReadOnlyList<(PageReadingItem Item, bool InDoubt)> items, IReadOnlyDictionary<string, string> facts) =>
        new(RouteOf(items, facts), ReferralsOf(items, facts), NoticesOf(items, facts), QuestionsOf(items, facts));

    public override string ToString() =>
        $"{Route} refer to [{string.Join(' ', Referrals)}] say [{string.Join(' ', Notices)}] ask [{string.Join(' ', Questions)}]";

    private static string RouteOf(IReadOnlyList<(PageReadingItem Item, bool InDoubt)> items, IReadOnlyDictionary<string, string> facts)
    {
        if (items.Count == 0) return YesOrDoubt(facts, "immediate-danger") || YesOrDoubt(facts, "child-concern") ? "refer" : "needs-information";
        if (items.Any(item => item.Item.Route == "assess")) return "assess";
        if (items.Any(item => item.Item.Route == "needs-information")) return "needs-information";
        return items.Any(item => item.Item.Route == "refer") ? "refer" : "out-of-scope";
    }

    private static string[] ReferralsOf(IReadOnlyList<(PageReadingItem Item, bool InDoubt)> items, IReadOnlyDictionary<string, string> facts)
    {
        List<string> referrals = [];
        if (YesOrDoubt(facts, "immediate-danger")) referrals.Add("emergency-112");
        if (YesOrDoubt(facts, "child-concern")) referrals.Add("veilig-thuis");
        if (items.Any(item => item.Item.Route == "refer"))
        {
            string[] both = Is(facts, "anonymous", "yes") ? ["meld-misdaad-anoniem", "police"] : ["police", "meld-misdaad-anoniem"];
            referrals.AddRange(both);
        }

        return [.. referrals];
    }

    private static string[] NoticesOf(IReadOnlyList<(PageReadingItem Item, bool InDoubt)> items, IReadOnlyDictionary<string, string> facts)
    {
        List<string> notices = ["confidential"];
        if (items.Any(item => item.Item.Route == "assess" && item.InDoubt)) notices.Add("analysts-decide");
        if (items.Any(item => item.Item.Route == "out-of-scope" || item.InDoubt)) notices.Add("legal-information");
        notices.Add("do-not-search");
        if (Is(facts, "searched", "yes")) notices.Add("searching-is-punishable");
        notices.Add("do-not-share");
        if (Is(facts, "shared", "yes")) notices.Add("sharing-is-punishable");
        return [.. notices];
    }

    private static string[] QuestionsOf(IReadOnlyList<(PageReadingItem Item, bool InDoubt)> items, IReadOnlyDictionary<string, string> facts)
    {
        List<string> questions = [];
        if (!facts.ContainsKey("immediate-danger")) questions.Add("immediate-danger");
        if (items.Count == 0) questions.Add("items");
        for (int i = 0; i < items.Count; i++) questions.AddRange(items[i].Item.Questions.Select(fact => $"items[{i}].{fact}"));
        questions.AddRange(new[] { "child-concern", "anonymous", "searched", "shared" }.Where(fact => !facts.ContainsKey(fact)));
        return [.. questions];
    }

    private static bool YesOrDoubt(IReadOnlyDictionary<string, string> facts, string fact) => Is(facts, fact, "yes") || Is(facts, fact, "in-doubt");

    private static bool Is(IReadOnlyDictionary<string, string> facts, string fact, string answer) =>
        facts.TryGetValue(fact, out string? given) && given == answer;
}
