using System.Text.Json;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Check;

public sealed class CheckTests
{
    [Fact]
    public async Task Without_a_document_the_shipped_policy_is_checked_and_sound()
    {
        ToolRun run = await ToolRun.Of("check", "--output", "json");
        run.Code.Should().Be(0);
        run.Json.GetProperty("policy").GetProperty("sha256").GetString().Should().Be(TriageEngine.Default.Version.Sha256);
        run.Json.GetProperty("findings").EnumerateArray().Where(finding => !finding.TryGetProperty("accepted", out _)).Should().BeEmpty();
        JsonElement[] guarantees = [.. run.Json.GetProperty("guarantees").EnumerateArray()];
        guarantees.Should().HaveSameCount(TriageEngine.Default.Policy.Guarantees).And.OnlyContain(one => one.GetProperty("holds").GetBoolean());
        guarantees[0].GetProperty("combinations").GetString().Should().Be($"{TriageEngine.Default.Policy.Vocabulary.ItemFacts.Aggregate(1, (count, fact) => count * fact.Answers.Count)}");
    }

    [Fact]
    public async Task A_finding_has_its_place_count_and_witness()
    {
        using TestFile file = new("policy.json", SamplePolicies.WithGap);
        ToolRun run = await ToolRun.Of("check", file.Path, "-o", "json");
        JsonElement gap = run.Json.GetProperty("findings")[0];
        gap.GetProperty("code").GetString().Should().Be("gap");
        gap.GetProperty("severity").GetString().Should().Be("error");
        gap.GetProperty("line").GetInt32().Should().Be(LineOf("\"groups\""));
        gap.GetProperty("count").GetString().Should().Be("80");
        gap.GetProperty("combinations").GetString().Should().Be("6048");
        gap.GetProperty("share").GetDouble().Should().BeApproximately(80 / 6048.0, 1e-9);
        run.Json.GetProperty("guarantees").GetArrayLength().Should().Be(0);
        ToolRun witness = await ToolRun.OfInput(JsonSerializer.Serialize(gap.GetProperty("witnesses")[0]), "decide");
        witness.Answers[0].GetProperty("route").GetString().Should().Be("assess");
    }

    [Fact]
    public async Task A_broken_guarantee_exits_with_1_and_its_witness_breaks_it()
    {
        using TestFile file = new("policy.json", SamplePolicies.WithBrokenGuarantee);
        ToolRun run = await ToolRun.Of("check", file.Path, "-o", "json");
        run.Code.Should().Be(1);
        JsonElement broken = run.Json.GetProperty("guarantees").EnumerateArray().Single(one => !one.GetProperty("holds").GetBoolean());
        broken.GetProperty("id").GetString().Should().Be("out-of-scope-content-never-assessed");
        broken.GetProperty("kind").GetString().Should().Be("never");
        broken.GetProperty("broken").GetString().Should().NotBe("0");
        broken.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()).Should().Equal("assess");
        broken.GetProperty("witnesses")[0].GetProperty("items")[0].GetProperty("rendering").GetString().Should().Be("drawn");
    }

    [Fact]
    public async Task A_policy_with_faults_exits_with_65_and_the_same_message_as_decide()
    {
        using TestFile file = new("policy.json", SamplePolicies.Changed("[\"cloud\"]", "[\"clowd\"]"));
        ToolRun run = await ToolRun.Of("check", file.Path);
        run.Code.Should().Be(65);
        run.Output.Should().BeEmpty();
        run.Error.Should().MatchRegex(@"policy\.json\(\d+,\d+\) \$\.groups\[2\].*'cloud'");
        run.Error.Should().Be((await ToolRun.OfInput("{}", "decide", "--policy", file.Path)).Error);
    }

    [Theory]
    [InlineData(66, "cannot read missing.json: there is no such file", "missing.json")]
    [InlineData(64, "'jsn' is not a value of --output; did you mean 'json'?", "--output", "jsn")]
    [InlineData(64, "'--outptu' is not an option; did you mean '--output'?", "--outptu", "json")]
    [InlineData(64, "Try 'meldpunt check --help'.", "a.json", "b.json")]
    public async Task Wrong_usage_and_missing_files_exit_with_64_and_66_and_say_what_is_wrong(int code, string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(["check", .. arguments]);
        run.Code.Should().Be(code);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Fact]
    public async Task The_help_of_check_says_what_makes_it_fail()
    {
        ToolRun run = await ToolRun.Of("check", "--help");
        run.Output.Should().Contain("severity error").And.Contain("sarif").And.NotContain("every line was decided");
    }

    private static int LineOf(string text) => 1 + Array.FindIndex(File.ReadAllLines(Hotline.LaterFile), line => line.Contains(text, StringComparison.Ordinal));
}
