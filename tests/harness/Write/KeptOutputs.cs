using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>All outputs of the tool that are kept, with what makes them: one list for the verb that writes them and the tests that compare.</summary>
internal static class KeptOutputs
{
    private const string Partly =
        """
        {"item": {"rows": [{"where": {"rendering": ["drawn"]}}, {"where": {"link": ["none"]}, "change": {"route": {"old": "assess", "new": "refer"}}}]},
         "report": {"rows": [{"where": {"child-concern": ["yes"]}}]}}
        """;

    private static readonly string[] Tables = ["table", "json", "sarif", "markdown"];
    private static readonly string[] OfJournals = ["table", "json", "jsonl"];
    private static readonly string[] UnderLater = ["replay", "-", "--policy", "@later.json", "--version", "@earlier.json"];

    public static IEnumerable<KeptOutput> All => [.. Checking(), .. Differing(), .. Explaining(), .. Replaying(), .. Exporting()];

    public static KeptOutput Find(string verb, string name) => All.Single(output => (output.Verb, output.Name) == (verb, name));

    private static IEnumerable<KeptOutput> Checking() =>
        from policy in new (string Name, string Document)[] { ("earlier", File.ReadAllText(Hotline.EarlierFile)), ("gap", SamplePolicies.WithGap), ("broken", SamplePolicies.WithBrokenGuarantee), ("accepted", SamplePolicies.WithAcceptances) }
        from format in Tables
        select new KeptOutput("Check", $"{policy.Name}.{format}", Files(($"{policy.Name}.json", policy.Document)), "check", $"@{policy.Name}.json", "--output", format);

    private static IEnumerable<KeptOutput> Differing()
    {
        (string, string)[] versions = [("earlier.json", File.ReadAllText(Hotline.EarlierFile)), ("later.json", File.ReadAllText(Hotline.LaterFile))];
        IReadOnlyDictionary<string, string> allowed = Files([.. versions, ("allowed.json", Partly), ("reports.jsonl", SamplePolicies.ReportsOfLater)]);
        foreach (string format in Tables)
        {
            yield return new("Diff", $"earlier-later.{format}", Files(versions), "diff", "@earlier.json", "@later.json", "--output", format);
            yield return new(
                "Diff", $"allowed.{format}", allowed, "diff", "@earlier.json", "@later.json", "--allow", "@allowed.json", "--reports", "@reports.jsonl", "--output", format);
        }
    }

    // The reports stand beside their pages.
    private static IEnumerable<KeptOutput> Explaining() =>
        from report in new[] { "referred", "out-of-scope", "unsettled", "assessed" }
        from culture in new[] { "nl", "en" }
        select new KeptOutput(
            "Explain", $"{report}.{culture}.txt", Files(($"{report}.json", File.ReadAllText(Clone.PathOf("tests", "Meldpunt.Triage.Tool.Tests", "Commands", "Explain", "Expected", $"{report}.json")))),
            "explain", $"@{report}.json", "--culture", culture, "--rule", "no-link");

    private static IEnumerable<KeptOutput> Replaying()
    {
        IReadOnlyDictionary<string, string> policies = Files(("later.json", File.ReadAllText(Hotline.LaterFile)), ("earlier.json", File.ReadAllText(Hotline.EarlierFile)));
        foreach (string format in OfJournals)
        {
            yield return new("Replay", $"recorded.{format}", Files(), "replay", "-", "--culture", "en", "--output", format) { Input = SampleJournal.Mixed };
            yield return new("Replay", $"later.{format}", policies, [.. UnderLater, "--culture", "en", "--output", format]) { Input = SampleJournal.ByEarlier };
        }

        yield return new("Replay", "later.nl.table", policies, [.. UnderLater, "--culture", "nl"]) { Input = SampleJournal.ByEarlier };
    }

    // A sample of what it writes, which is compiled and run: the rules of the shipped policy over the types of the library.
    private static IEnumerable<KeptOutput> Exporting()
    {
        yield return new("Export", "ItemRules.cs", Files(), "export", "nrules", "--namespace", "Hotline.Rules", "--facts", "ReportItem", "--facts-namespace", "Meldpunt.Triage")
        {
            File = Path.Combine("samples", "NRulesRules", "ItemRules.cs"),
        };
    }

    private static Dictionary<string, string> Files(params (string Name, string Content)[] files) => files.ToDictionary(file => file.Name, file => file.Content);
}
