using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Commands;

/// <summary>What the verbs do with labels and with facts that the host answers.</summary>
public sealed class LabelledPolicyTests : IDisposable
{
    private readonly TestFile _policy = LabelledParcels.File(LabelledParcels.Policy);

    public void Dispose() => _policy.Dispose();

    [Fact]
    public async Task Ask_leaves_out_what_the_host_answers()
    {
        ToolRun run = await ToolRun.OfInput("1\n1\n2\n", "ask", "--policy", _policy.Path, "--json", "--culture", "en");
        run.Code.Should().Be(0);
        run.Error.Should().Contain("weight").And.NotContain("origin");
        JsonElement facts = run.Json.GetProperty("items")[0].GetProperty("facts");
        (facts.GetProperty("weight").GetString(), facts.GetProperty("origin").GetString()).Should().Be(("heavy", "unknown"));
        run.Json.TryGetProperty("labels", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Check_finds_a_label_that_no_report_gets_and_says_what_to_do()
    {
        using TestFile unreachable = LabelledParcels.File(LabelledParcels.Policy with { Labels = [new("never", [ReportCondition.SomeItemIs("send").And("paid", "yes") with { NoItem = ItemCondition.Any }])], Vocabulary = LabelledParcels.Policy.Vocabulary with { ReportFacts = new([new("paid", ["yes", "no"])]) }, Questions = ["items", "paid"] });
        ToolRun run = await ToolRun.Of("check", unreachable.Path, "--output", "sarif");
        JsonElement sarif = run.Json.GetProperty("runs")[0];
        JsonElement result = sarif.GetProperty("results").EnumerateArray().Single(one => one.GetProperty("ruleId").GetString() == "unreachable-label");
        result.GetProperty("message").GetProperty("text").GetString().Should().Contain("No report gets the label 'never'.");
        sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "unreachable-label")
            .GetRawText().Should().Contain("Fix its condition, or delete it.");
    }

    [Fact]
    public async Task New_texts_asks_for_the_text_of_each_label_and_for_their_heading()
    {
        JsonElement texts = (await ToolRun.Of("new", "texts", "en", "--policy", _policy.Path)).Json.GetProperty("en");
        texts.EnumerateObject().Select(text => text.Name).Should().Contain(["label.queue", "label.any-light", "phrase.labels"]);
        texts.GetProperty("phrase.labels").GetProperty("en").GetString().Should().Be("For staff");
    }

    [Fact]
    public async Task Scenarios_expect_labels()
    {
        using TestFile scenarios = new("scenarios.json", """{"scenarios": [{"name": "one", "report": {"items": [{"weight": "heavy"}]}, "expected": {"labels": ["queue", "any-light"]}}]}""");
        ToolRun run = await ToolRun.Of("test", scenarios.Path, "--policy", _policy.Path);
        run.Code.Should().Be(1);
        run.Output.Should().Contain("labels  queue, any-light  queue");
        (await ToolRun.Of("test", scenarios.Path, "--policy", _policy.Path, "--accept")).Code.Should().Be(0);
        (await File.ReadAllTextAsync(scenarios.Path, TestContext.Current.CancellationToken)).Should().Contain("\"labels\": [\"queue\"]");
    }

    [Fact]
    public async Task The_mutants_of_a_policy_with_labels_are_killed_by_what_is_generated()
    {
        using TestFile generated = new("generated.json", "");
        using TestFile killers = new("killers.json", "");
        (await ToolRun.Of("test", "--generate", generated.Path, "--policy", _policy.Path)).Code.Should().Be(0);
        (await ToolRun.Of("test", generated.Path, "--policy", _policy.Path, "--min", "rules=100", "--min", "conditions=100", "--kill", killers.Path)).Code.Should().Be(0);
        (await ToolRun.Of("test", generated.Path, killers.Path, "--policy", _policy.Path, "--min", "mutants=100")).Code.Should().Be(0);
    }
}
