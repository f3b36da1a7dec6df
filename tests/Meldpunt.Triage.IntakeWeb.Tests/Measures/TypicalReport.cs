namespace Meldpunt.Triage.IntakeWeb.Tests.Measures;

/// <summary>A report as it typically comes in: what its reporter would answer to every question.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Url">The address; null for none.</param>
/// <param name="Item">The answers about the material, in the order of the policy, without the address.</param>
internal sealed record TypicalReport(string Name, string? Url, params string[] Item)
{
    private static readonly string[] Facts = ["format", "rendering", "persons", "nature", "place"];

    public static IReadOnlyList<TypicalReport> All { get; } =
    [
        new("a photo of a child on a public page", "https://example.org/a", "photo", "photographic", "child", "sexual-pose", "public-internet"),
        new("a video on a public page, in doubt about age", "https://example.org/b", "video", "photographic", "in-doubt", "sexual-act", "public-internet"),
        new("a public page, in doubt about all of it", "https://example.org/c", "in-doubt", "in-doubt", "in-doubt", "in-doubt", "in-doubt"),
        new("adults only", "https://example.org/d", "video", "photographic", "adults-only", "sexual-act", "public-internet"),
        new("a drawing", "https://example.org/e", "photo", "drawn", "child", "sexual-act", "public-internet"),
        new("a story", "https://example.org/f", "text", "in-doubt", "child", "sexual-act", "public-internet"),
        new("a folder in a cloud", "https://drive.google.com/g", "photo", "photographic", "child", "sexual-pose", "cloud"),
        new("a private message, without an address", null, "photo", "photographic", "child", "sexual-pose", "direct-message"),
        new("an address on the dark web", "http://example.onion/", "photo", "photographic", "child", "sexual-pose", "dark-web"),
        new("a shocking video of another kind", "https://example.org/j", "video", "photographic", "in-doubt", "other-shocking", "public-internet"),
    ];

    public Dictionary<string, string> Answers => new(Facts.Zip(Item, KeyValuePair.Create))
    {
        ["immediate-danger"] = "no",
        ["child-concern"] = "no",
        ["anonymous"] = "no",
        ["searched"] = "no",
        ["shared"] = "no",
    };

    /// <summary>
    /// The fewest questions that could settle it for one who knew the answers beforehand: found by trying every set of
    /// questions about the material. The rest is danger, the material itself, and four questions about the report.
    /// </summary>
    public int Fewest()
    {
        TriageEngine engine = TriageEngine.Default;
        int fewest = int.MaxValue;
        for (int set = 0; set < 1 << Facts.Length; set++)
        {
            Answers answers = Meldpunt.Triage.Answers.None(engine.Policy.Vocabulary.ItemFacts);
            if (Url is null) answers = answers.With("link", "none"); // Said where the address is asked for.
            for (int i = 0; i < Facts.Length; i++)
            {
                if ((set & (1 << i)) != 0) answers = answers.With(Facts[i], Item[i]);
            }

            PreparedItem item = engine.Prepare(answers, Url);
            if (engine.Decide(item.Answers).IsSettled) fewest = Math.Min(fewest, System.Numerics.BitOperations.PopCount((uint)set));
        }

        return 1 + 1 + fewest + 4;
    }
}
