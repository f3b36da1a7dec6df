using System.Text.Json;
using System.Text.RegularExpressions;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

/// <summary>Labels that change, and facts that closing answers otherwise, in every form.</summary>
public sealed partial class LabelDiffTests : IDisposable
{
    private readonly TestFile _old = LabelledParcels.File(LabelledParcels.Policy, "old.json");
    private readonly TestFile _new = LabelledParcels.File(LabelledParcels.Changed, "new.json");

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public async Task The_json_has_labels_of_reports_and_closed_facts_of_closed_items()
    {
        JsonElement diff = (await Diff("json")).Json;
        Changes(diff, "report").Should().BeEquivalentTo("""{"labels":{"gained":["queue"]}}""", """{"labels":{"lost":["any-light"]}}""", """{"labels":{"lost":["any-light"],"gained":["queue"]}}""");
        Changes(diff, "closed").Should().Equal("""{"closedFacts":["weight"]}""");
    }

    [Fact]
    public async Task People_read_which_labels_are_gained_and_lost_and_which_facts_are_answered_otherwise()
    {
        Plain((await Diff("markdown")).Output).Should().Contain("gains label queue").And.Contain("loses label any-light").And.Contain("other answer at closing to weight");
        string[] table = [.. (await Diff("table")).Lines];
        foreach (string words in new[] { "gains label", "loses label", "other answer", "at closing to" }) table.Should().Contain(line => line.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_annotation_of_a_label_is_at_its_rule()
    {
        JsonElement[] results = [.. (await Diff("sarif")).Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        string[] lines = await File.ReadAllLinesAsync(_new.Path, TestContext.Current.CancellationToken);
        JsonElement label = results.Single(result => Text(result).Contains("the same, gains label queue.", StringComparison.Ordinal));
        label.GetProperty("ruleId").GetString().Should().Be("decision-changed");
        lines[label.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() - 1].Should().Contain("\"queue\"");
        results.Should().Contain(result => Text(result).Contains("other answer at closing to weight", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_saved_difference_allows_what_it_shows_and_an_unknown_label_in_it_names_the_nearest()
    {
        string saved = (await Diff("json")).Output;
        using TestFile allowed = new("allowed.json", saved);
        (await ToolRun.Of("diff", _old.Path, _new.Path, "--allow", allowed.Path)).Code.Should().Be(0);
        using TestFile wrong = new("wrong.json", saved.Replace("\"any-light\"", "\"any-ligt\"", StringComparison.Ordinal));
        (await ToolRun.Of("diff", _old.Path, _new.Path, "--allow", wrong.Path)).Error.Should().Contain("'any-ligt' is not a label of the old version; did you mean 'any-light'?");
    }

    [Fact]
    public async Task A_label_that_is_gone_is_annotated_at_all_labels()
    {
        using TestFile none = LabelledParcels.File(LabelledParcels.Policy with { Version = "2", Labels = [LabelledParcels.Policy.Labels[0]] }, "none.json");
        ToolRun run = await ToolRun.Of("diff", _old.Path, none.Path, "-o", "sarif");
        JsonElement result = run.Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(one => Text(one).Contains("loses label any-light", StringComparison.Ordinal));
        string[] lines = await File.ReadAllLinesAsync(none.Path, TestContext.Current.CancellationToken);
        lines[result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() - 1].Should().Contain("\"labels\"");
    }

    private static string Text(JsonElement result) => result.GetProperty("message").GetProperty("text").GetString()!;

    private static IEnumerable<string> Changes(JsonElement diff, string space) =>
        diff.GetProperty(space).GetProperty("rows").EnumerateArray().Select(row => JsonSerializer.Serialize(row.GetProperty("change"))).Distinct();

    private static string Plain(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+|<br>")]
    private static partial Regex Spaces();

    private Task<ToolRun> Diff(string format) => ToolRun.Of("diff", _old.Path, _new.Path, "--output", format);
}
