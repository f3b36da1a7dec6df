namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>What the page says of an item with these answers, read from top to bottom.</summary>
internal sealed record PageReadingItem(string Route, string[] Reasons, string[] Possible, string[] Questions)
{
    public static PageReadingItem Read(IReadOnlyDictionary<string, string> given)
    {
        Dictionary<string, string>[] completions = [.. Words.Completions(given)];
        string[] reached = [.. completions.Select(RouteOfComplete).Distinct()];
        string[] possible = [.. new[] { "assess", "refer", "out-of-scope" }.Where(reached.Contains)];
        IEnumerable<string> reasons = completions.Select(Applying).Aggregate((some, others) => some.Where(others.Contains).ToArray());
        string[] questions = [.. Words.OfItem.Select(fact => fact.Fact).Where(fact => !given.ContainsKey(fact) && Matters(fact, completions))];
        return possible.Length == 1 ? new(possible[0], [.. reasons], possible, []) : new("needs-information", [.. reasons], possible, questions);
    }

    public override string ToString() =>
        $"{Route} because [{string.Join(' ', Reasons)}] possible [{string.Join(' ', Possible)}] ask [{string.Join(' ', Questions)}]";

    // For some way of answering the others, its answer changes the route.
    private static bool Matters(string fact, Dictionary<string, string>[] completions)
    {
        Dictionary<string, string> routes = [];
        foreach (Dictionary<string, string> complete in completions)
        {
            string others = string.Join(',', Words.OfItem.Where(other => other.Fact != fact).Select(other => complete[other.Fact]));
            string route = RouteOfComplete(complete);
            if (!routes.TryAdd(others, route) && routes[others] != route) return true;
        }

        return false;
    }

    private static string RouteOfComplete(Dictionary<string, string> facts)
    {
        string[] applying = Applying(facts);
        if (applying.Contains("other-shocking-imagery")) return "refer";
        if (applying.Any(rule => rule is "adults-only" or "text" or "not-imagery" or "drawing" or "not-sexual")) return "out-of-scope";
        return applying.Length > 0 ? "refer" : "assess";
    }

    private static string[] Applying(Dictionary<string, string> facts)
    {
        List<string> rules = [];
        bool mayBeImagery = facts["format"] is "photo" or "video" or "gif" or "sticker" or "in-doubt";
        if (facts["nature"] == "other-shocking" && mayBeImagery) rules.Add("other-shocking-imagery");
        if (facts["persons"] == "adults-only") rules.Add("adults-only");
        if (facts["format"] == "text") rules.Add("text");
        if (facts["format"] is "audio" or "other") rules.Add("not-imagery");
        if (facts["rendering"] == "drawn") rules.Add("drawing");
        if (facts["nature"] == "not-sexual") rules.Add("not-sexual");
        if (facts["place"] == "cloud") rules.Add("cloud");
        if (facts["place"] == "device") rules.Add("device");
        if (facts["place"] == "direct-message") rules.Add("direct-message");
        if (facts["place"] == "dark-web") rules.Add("dark-web");
        if (facts["place"] == "other-non-public") rules.Add("other-non-public");
        if (facts["link"] == "none") rules.Add("no-link");
        return [.. rules];
    }
}
