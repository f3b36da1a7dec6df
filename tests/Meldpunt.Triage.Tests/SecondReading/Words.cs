namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>The facts and answers of the policy page, typed over from its tables and not taken from the library.</summary>
internal static class Words
{
    public const string Doubt = "in-doubt";

    public static readonly (string Fact, string[] Answers)[] OfItem =
    [
        ("format", ["photo", "video", "gif", "sticker", "text", "audio", "other", "in-doubt"]),
        ("rendering", ["photographic", "drawn", "in-doubt"]),
        ("persons", ["child", "adults-only", "in-doubt"]),
        ("nature", ["sexual-act", "sexual-pose", "sexual-setting", "not-sexual", "other-shocking", "in-doubt"]),
        ("place", ["public-internet", "cloud", "device", "direct-message", "dark-web", "other-non-public", "in-doubt"]),
        ("link", ["given", "none"]),
    ];

    public static readonly (string Fact, string[] Answers)[] OfReport =
    [
        ("immediate-danger", ["yes", "no", "in-doubt"]),
        ("child-concern", ["yes", "no", "in-doubt"]),
        ("anonymous", ["yes", "no"]),
        ("searched", ["yes", "no"]),
        ("shared", ["yes", "no"]),
    ];

    /// <summary>How many combinations of answers there are, unanswered included.</summary>
    public static int Count((string Fact, string[] Answers)[] facts) => facts.Aggregate(1, (count, fact) => count * (fact.Answers.Length + 1));

    /// <summary>Every combination of answers, unanswered included: a fact that is unanswered is absent.</summary>
    public static IEnumerable<Dictionary<string, string>> Combinations((string Fact, string[] Answers)[] facts)
    {
        IEnumerable<Dictionary<string, string>> all = [[]];
        foreach ((string fact, string[] answers) in facts)
        {
            all = all.SelectMany(given => answers.Select(answer => new Dictionary<string, string>(given) { [fact] = answer }).Prepend(given));
        }

        return all;
    }

    /// <summary>Every way of answering what is unanswered.</summary>
    public static IEnumerable<Dictionary<string, string>> Completions(IReadOnlyDictionary<string, string> given)
    {
        IEnumerable<Dictionary<string, string>> all = [new(given)];
        foreach ((string fact, string[] answers) in OfItem.Where(fact => !given.ContainsKey(fact.Fact)))
        {
            all = all.SelectMany(some => answers.Select(answer => new Dictionary<string, string>(some) { [fact] = answer }));
        }

        return all;
    }
}
