using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Test;

public sealed class TestVerbTests
{
    private const string Cloud = """{"name": "A cloud is not public", "report": {"items": [{"place": "cloud"}]}, "expected": {"items": [{"reasons": ["cloud"]}]}, "source": ["6"]}""";

    private static readonly string Parcels = Encoding.UTF8.GetString(PolicyDocument.Write(new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "food", "glass", "in-doubt")
        .Rule("A", "perishable", Condition.Where("content", "food"), "refer").Rule("A", "fragile", Condition.Where("content", "glass"), "refer")
        .Otherwise("B", "deliver", "assess").Build()));

    private const string Wrong = """{"name": "A drawing is assessed", "report": {"items": [{"format": "photo", "rendering": "drawn", "nature": "sexual-pose"}]}, "expected": {"route": "assess"}}""";

    [Fact]
    public async Task Scenarios_that_are_decided_as_expected_exit_with_0()
    {
        using TestFile file = new("scenarios.json", Document(Cloud));
        ToolRun run = await ToolRun.Of("test", file.Path);
        run.Code.Should().Be(0);
        run.Output.Should().Be("1 scenario: 1 passed, 0 failed\n");
    }

    [Fact]
    public async Task A_scenario_that_is_decided_otherwise_exits_with_1_and_shows_both_sides_and_why()
    {
        using TestFile file = new("scenarios.json", Document(Cloud, Wrong));
        ToolRun run = await ToolRun.Of("test", file.Path);
        run.Code.Should().Be(1);
        run.Output.Should().Contain("Scenario 'A drawing is assessed'").And.Contain("route  assess    out-of-scope")
            .And.Contain("decided by rule 'drawing' (§ 5)").And.EndWith("2 scenarios: 1 passed, 1 failed\n");
    }

    [Fact]
    public async Task Accepting_writes_what_is_decided_now_and_names_the_scenarios()
    {
        using TestFile file = new("scenarios.json", Document(Cloud, Wrong));
        ToolRun run = await ToolRun.Of("test", file.Path, "--accept");
        run.Code.Should().Be(0);
        run.Error.Should().Contain("accepted: A drawing is assessed").And.Contain("1 of 2 scenarios updated");
        (await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken)).Should().Contain("\"expected\": { \"route\": \"out-of-scope\" }");
        (await ToolRun.Of("test", file.Path)).Code.Should().Be(0);
    }

    [Fact]
    public async Task Too_little_coverage_or_too_many_surviving_mutants_exit_with_1()
    {
        using TestFile policy = new("parcels.json", Parcels);
        using TestFile file = new("scenarios.json", Document("""{"name": "A letter is delivered", "report": {"items": [{"content": "letter"}]}, "expected": {"route": "assess"}}"""));
        ToolRun run = await ToolRun.Of("test", file.Path, "--policy", policy.Path, "--min", "rules=50", "--min", "mutants=99.5", "--output", "json");
        run.Code.Should().Be(1);
        run.Json.GetProperty("shortfalls").EnumerateArray().Select(line => line.GetString()).Should().HaveCount(2);
        run.Json.GetProperty("mutation").GetProperty("survived").GetInt32().Should().BePositive();
    }

    [Fact]
    public async Task The_generated_suite_covers_all_rules_and_conditions_and_with_its_killers_kills_every_mutant()
    {
        using TestFile generated = new("generated.json", "");
        using TestFile killers = new("killers.json", "");
        (await ToolRun.Of("test", "--generate", generated.Path)).Code.Should().Be(0);
        (await ToolRun.Of("test", generated.Path, "--min", "rules=100", "--min", "conditions=100", "--kill", killers.Path)).Code.Should().Be(0);
        ToolRun run = await ToolRun.Of("test", generated.Path, killers.Path, "--min", "mutants=100", "--output", "markdown");
        run.Code.Should().Be(0);
        run.Output.Should().Contain("mutation score 100 %");
    }

    [Theory]
    [InlineData("{\"scenarios\": [}", "$")]
    [InlineData("{\"scenarios\": []}", "no scenario")]
    [InlineData("{\"scenarios\": [{\"name\": \"a\", \"report\": {\"items\": [{\"place\": \"clowd\"}]}, \"expected\": {\"route\": \"refer\"}}]}", "did you mean 'cloud'?")]
    [InlineData("{\"scenarios\": [{\"name\": \"a\", \"report\": {}, \"expected\": {\"route\": \"reffer\"}}]}", "did you mean 'refer'?")]
    public async Task Scenarios_that_cannot_be_run_exit_with_65_and_say_why(string document, string told)
    {
        using TestFile file = new("scenarios.json", document);
        ToolRun run = await ToolRun.Of("test", file.Path);
        run.Code.Should().Be(65);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(told);
    }

    [Fact]
    public async Task Wrong_words_on_the_command_line_exit_with_64_and_say_what_was_meant()
    {
        (await ToolRun.Of("test")).Error.Should().Contain("no scenarios: name a file or a folder");
        ToolRun run = await ToolRun.Of("test", "x.json", "--min", "rule=1", "--min", "mutants=101");
        run.Code.Should().Be(64);
        run.Error.Should().Contain("'rule' is not a kind of --min; did you mean 'rules'?").And.Contain("--min mutants takes a number from 0 to 100");
    }

    [Fact]
    public async Task The_option_schema_writes_the_schema_of_scenarios()
    {
        using TestFile file = new("schema.json", "");
        (await ToolRun.Of("test", "--schema", file.Path)).Code.Should().Be(0);
        JsonElement.Parse((await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken))).GetProperty("properties").TryGetProperty("scenarios", out _).Should().BeTrue();
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_exits_with_74_and_is_named()
    {
        ToolRun run = await ToolRun.Of("test", "--generate", Path.Combine("no-such-folder", "x.json"));
        run.Code.Should().Be(74);
        run.Error.Should().Contain(Path.Combine("no-such-folder", "x.json"));
    }

    private static string Document(params string[] scenarios) => $$"""{"scenarios": [{{string.Join(", ", scenarios)}}]}""";
}
