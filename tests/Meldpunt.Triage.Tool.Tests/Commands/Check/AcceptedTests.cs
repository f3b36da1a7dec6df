using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Harness.Write;

namespace Meldpunt.Triage.Tool.Tests.Commands.Check;

public sealed class AcceptedTests
{
    private static readonly string Lost = SamplePolicies.Changed("{ \"persons\": [\"adults-only\"] }, \"route\": \"out-of-scope\"", "{}, \"route\": \"out-of-scope\"");

    [Fact]
    public async Task A_rule_that_lost_its_condition_makes_check_exit_with_1_and_decide_refuse_the_policy()
    {
        using TestFile file = new("policy.json", Lost);
        ToolRun run = await ToolRun.Of("check", file.Path, "-o", "json");
        run.Code.Should().Be(1);
        run.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).Should().Contain("always-applies");
        (await ToolRun.OfInput("{}", "decide", "--policy", file.Path)).Code.Should().Be(65);
    }

    [Fact]
    public async Task A_rule_without_when_is_refused_with_what_to_write()
    {
        using TestFile file = new("policy.json", Lost.Replace("\"when\": {}, \"route\": \"out-of-scope\"", "\"route\": \"out-of-scope\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("check", file.Path);
        run.Code.Should().Be(65);
        run.Error.Should().MatchRegex(@"policy\.json\(\d+,\d+\) \$\.groups\[1\]\.rules\[0\]\.when: 'when' is missing: say when it applies; \{\} means always");
    }

    [Fact]
    public async Task What_check_writes_as_about_is_what_an_acceptance_needs()
    {
        JsonObject policy = JsonNode.Parse(Lost)!.AsObject();
        policy["guarantees"] = new JsonArray();
        using TestFile before = new("before.json", policy.ToJsonString());
        JsonElement[] found = [.. (await ToolRun.Of("check", before.Path, "-o", "json")).Json.GetProperty("findings").EnumerateArray()];
        policy["accepted"] = new JsonArray([.. found.Select(finding => new JsonObject
        {
            ["finding"] = finding.GetProperty("code").GetString(),
            ["about"] = JsonNode.Parse(finding.GetProperty("about").GetRawText()),
            ["reason"] = "why not",
        })]);
        using TestFile after = new("after.json", policy.ToJsonString());

        ToolRun run = await ToolRun.Of("check", after.Path, "-o", "json");

        run.Code.Should().Be(0);
        found.Should().HaveCountGreaterThan(7);
        run.Json.GetProperty("findings").EnumerateArray().Should().HaveSameCount(found).And.OnlyContain(finding => finding.GetProperty("accepted").GetProperty("reason").GetString() == "why not");
        (await ToolRun.Of("check", after.Path)).Output.Should().Contain($"No findings; {found.Length} accepted.");
    }

    [Fact]
    public async Task Accepted_findings_are_suppressed_in_SARIF_with_their_reason()
    {
        using TestFile file = new("policy.json", SamplePolicies.WithAcceptances);
        JsonElement[] results = [.. (await ToolRun.Of("check", file.Path, "-o", "sarif")).Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        JsonElement[] suppressed = [.. results.Where(result => result.TryGetProperty("suppressions", out _))];
        suppressed.Select(result => result.GetProperty("ruleId").GetString()).Should().Equal("always-applies", "dead-rule", "dead-rule");
        suppressed[0].GetProperty("suppressions")[0].GetRawText().Should().Contain("inSource").And.Contain("The hotline is closed this week.");
    }
}
