using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

/// <summary>
/// What others wrote, in a policy, reports, scenarios, a journal, a page or a name, never steers a terminal, begins a line or turns the direction of
/// what is around it, whatever command shows it in whatever form.
/// </summary>
public sealed class HostileTextTests
{
    private const string Hostile = "\u001b]0;title\u0007\u001b[31m\u202e\u2066\u0085\u009b\u2028\u2029\u200f\u061c\ttab\r\nforged line\U000E0041";
    private const int LongestMessage = 40_000;

    // Where a policy can say something, each in turn.
    private static readonly Dictionary<string, Action<JsonNode>> Places = new()
    {
        ["version"] = policy => policy["version"] = $"1{Hostile}",
        ["id"] = policy => policy["id"] = Hostile,
        ["schema"] = policy => policy["$schema"] = Hostile,
        ["property"] = policy => policy[Hostile] = 1,
        ["section"] = policy => policy["sections"]![0]!["title"] = $"x{Hostile}",
        ["contact"] = policy => policy["referrals"]![0]!["contact"]!["name"] = $"x{Hostile}",
        ["phone"] = policy => policy["referrals"]![0]!["contact"]!["phone"] = $"112{Hostile}",
        ["fact"] = policy => policy["itemFacts"]![0]!["id"] = Hostile,
        ["rule"] = policy => policy["groups"]![0]!["rules"]![0]!["id"] = Hostile,
        ["condition"] = policy => policy["groups"]![0]!["rules"]![0]!["when"]![Hostile] = new JsonArray(Hostile),
        ["route"] = policy => policy["routes"]!.AsArray().Add(Hostile),
        ["guarantee"] = policy => policy["guarantees"]![0]!["id"] = Hostile,
        ["codes"] = policy => policy["codes"]![0]!["title"] = Hostile,
        ["evidence"] = policy => policy["evidence"]![Hostile] = Hostile,
        ["language"] = policy => policy["texts"]![Hostile] = new JsonObject { [Hostile] = Hostile },
        ["text"] = policy => policy["texts"]!["nl"]!["fact.format"] = Hostile,
        ["long"] = policy => policy[new string('x', 1_000_000) + Hostile] = 1,
        ["many"] = policy => policy["groups"]![0]!["rules"] = new JsonArray([.. Enumerable.Range(0, Seeded.Cases(20_000)).Select(number => new JsonObject { ["id"] = $"r{number}{Hostile}", ["when"] = new JsonObject { [Hostile] = Hostile }, ["route"] = Hostile })]),
    };

    public static TheoryData<string> PlacesOfPolicies => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(PlacesOfPolicies))]
    public async Task A_hostile_policy_is_refused_in_plain_words_by_every_command(string place)
    {
        JsonNode policy = JsonNode.Parse(await File.ReadAllTextAsync(Hotline.LaterFile, TestContext.Current.CancellationToken))!;
        Places[place](policy);
        using TestFile file = new("policy.json", policy.ToJsonString());
        string reports = SamplePolicies.Reports;
        string earlier = Hotline.EarlierFile;
        string written = Path.Combine(file.Folder, "written");
        string[][] commands =
        [
            .. from form in new[] { "table", "json", "sarif", "markdown" } from command in new[] { $"check FILE --output {form}", $"diff EARLIER FILE --output {form}", $"diff FILE EARLIER --output {form}" } select Words(command),
            .. from form in new[] { "sql", "dmn", "html", "markdown", "schema", "nrules", "csharp", "policy", "texts --language fr", "html FILE EARLIER", "markdown EARLIER FILE" } select Words($"export {form}{(form.Contains("FILE", StringComparison.Ordinal) ? "" : " FILE")}"),
            Words($"export csharp FILE --findings {written} --output {written}.cs"), Words("new texts fr --policy FILE"), Words($"decide {reports} --policy FILE"), Words($"explain {reports} --policy FILE"), Words("ask --policy FILE"),
            Words($"test {reports} --policy FILE"), Words("replay - --policy FILE"),
        ];
        foreach (string[] words in commands)
        {
            ToolRun run = await ToolRun.Of([.. words.Select(word => word switch { "FILE" => file.Path, "EARLIER" => earlier, _ => word })]);
            run.Code.Should().Be(words.Contains("--findings") ? 1 : 65, string.Join(' ', words));
            ShouldBePlain(run, words);
            run.Error.Length.Should().BeLessThan(LongestMessage);
        }

        Wrong(await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task Other_hostile_files_and_words_are_shown_in_plain_words()
    {
        using TestFile reports = new($"reports\u001b[31m\u202e.jsonl", $$"""
            {{new JsonObject { ["id"] = Hostile, ["items"] = new JsonArray(new JsonObject { ["place"] = "cloud", ["url"] = $"https://example.org/{Hostile}" }) }.ToJsonString()}}
            {{new JsonObject { ["id"] = Hostile, ["items"] = new JsonArray(new JsonObject { ["place"] = Hostile, [Hostile] = 1 }), [Hostile] = 1 }.ToJsonString()}}
            {{Hostile}}
            """);
        string scenarios = Write(reports, "scenarios.json", new JsonObject { ["scenarios"] = new JsonArray(new JsonObject { ["name"] = $"x{Hostile}", ["report"] = new JsonObject { ["id"] = Hostile }, ["expected"] = new JsonObject { ["route"] = "refer" } }) }.ToJsonString());
        string broken = Write(reports, $"broken\u001b[31m.json", new JsonObject { ["scenarios"] = new JsonArray(new JsonObject { [Hostile] = Hostile, ["name"] = Hostile }), [Hostile] = 1 }.ToJsonString());
        string document = Write(reports, "document.json", new JsonObject { [Hostile] = new JsonObject { [Hostile] = Hostile } }.ToJsonString());
        string page = Write(reports, "page.txt", $"1. Something \u202e\u2066\u200f\u061c else.\n\n2. {new string('x', 100_000)}");
        string policy = reports.Copy(Hotline.LaterFile);
        string named = Path.Combine(reports.Folder, "present\u001b[31m\u202e.json");
        File.Move(policy, named);
        (string earlier, string present) = (Hotline.EarlierFile, Hotline.LaterFile);
        string[][] commands =
        [
            ["decide", reports.Path], ["decide", reports.Path, "-o", "table"], ["explain", reports.Path], ["explain", reports.Path, "--json"], ["replay", reports.Path], ["replay", reports.Path, "-o", "json"],
            ["diff", earlier, present, "--reports", reports.Path], ["diff", earlier, present, "--map", document], ["diff", earlier, present, "--allow", document],
            ["test", scenarios], ["test", scenarios, "-o", "json"], ["test", scenarios, "-o", "markdown"], ["test", broken], ["test", document],
            ["check", "--source", page], ["check", "--source", page, "-o", "json"], ["check", "--source", page, "-o", "sarif"], ["check", "--source", page, "-o", "markdown"],
            ["check", named], ["check", named, "-o", "sarif"], ["diff", earlier, named], ["export", "html", named], ["export", "markdown", earlier, named], ["check", broken],
            ["decide", Hostile], ["decide", $"--{Hostile}"], ["decide", "-o", Hostile], ["decide", "--codes", Hostile], [Hostile], ["help", Hostile], ["completion", Hostile], ["export", Hostile], ["new", "texts", Hostile],
            ["new", "policy", Path.Combine(reports.Folder, "a\u001b[31m\u202e")], ["new", "policy", "x", "--id", Hostile], ["test", Hostile], ["test", "--min", Hostile], ["replay", Hostile], ["check", "--source", Hostile], ["explain", "--fixed", Hostile], ["ask", "--culture", Hostile],
            ["export", "csharp", "--class", Hostile], ["export", "sql", "--items", Hostile], ["export", "nrules", "--facts", Hostile], ["export", "policy", "--output", Path.Combine(reports.Folder, "missing", Hostile)],
        ];
        foreach (string[] words in commands) ShouldBePlain(await ToolRun.Of(words), words);
    }

    private static string Write(TestFile beside, string name, string content)
    {
        string path = Path.Combine(beside.Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    // In JSON an id or a name comes back as it was; only what steers is escaped.
    private static void ShouldBePlain(ToolRun run, string[] words) => Wrong((run.Output.StartsWith('{') ? string.Concat(run.Output.Where(char.IsControl)) : run.Output) + run.Error).Should().BeEmpty("{0} writes them", string.Join(' ', words.Select(word => word.Length > 40 ? word[..40] : word)));

    private static IEnumerable<string> Wrong(string text) => text.EnumerateRunes()
        .Where(rune => (Rune.IsControl(rune) && rune.Value != '\n') || rune.Value is 0x2028 or 0x2029 or 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
        .Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")).Distinct();

    private static string[] Words(string line) => line.Split(' ');
}
