using System.Text.Json;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

public sealed class DiffTests
{
    [Fact]
    public async Task The_counts_of_changed_items_and_reports_are_exact()
    {
        JsonElement diff = (await ToolRun.Of("diff", Hotline.EarlierFile, Hotline.LaterFile, "-o", "json")).Json;
        diff.GetProperty("equivalent").GetBoolean().Should().BeFalse();
        Counts(diff.GetProperty("item")).Should().Equal("6048", "560", "2592");
        Counts(diff.GetProperty("report")).Should().Equal("1296", "0", "864");
        foreach (string space in (string[])["item", "report"])
        {
            JsonElement one = diff.GetProperty(space);
            one.GetProperty("rows").EnumerateArray().Sum(row => int.Parse(row.GetProperty("count").GetString()!, System.Globalization.CultureInfo.InvariantCulture))
                .Should().Be(int.Parse(one.GetProperty("anyChanged").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Past_reports_are_read_and_those_decided_otherwise_are_counted()
    {
        string reports = SamplePolicies.ReportsOfLater;
        string[] arguments = ["diff", Hotline.EarlierFile, Hotline.LaterFile, "--reports", "-", "-o", "json"];
        JsonElement past = (await ToolRun.OfInput($"{reports}{{\"items\":1}}\n", arguments)).Json.GetProperty("reports");
        past.GetProperty("read").GetInt64().Should().Be(reports.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        past.GetProperty("faulty").GetInt64().Should().Be(1);
        past.GetProperty("changes").EnumerateArray().Sum(change => change.GetProperty("count").GetInt64())
            .Should().Be(past.GetProperty("changed").GetInt64()).And.BePositive();
    }

    [Fact]
    public async Task A_renamed_fact_makes_no_difference_once_it_is_mapped()
    {
        using TestFile renamed = new("new.json", SamplePolicies.Changed("child-concern", "child-worry"));
        using TestFile map = new("map.json", "{\"facts\": {\"child-concern\": {\"is\": \"child-worry\"}}}");
        (await ToolRun.Of("diff", Hotline.LaterFile, renamed.Path)).Code.Should().Be(1);
        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, renamed.Path, "--map", map.Path);
        run.Code.Should().Be(0);
        run.Output.Should().Contain("the fact 'child-concern' is now called 'child-worry'");
    }

    private static IEnumerable<string?> Counts(JsonElement space) =>
        ((string[])["combinations", "routeChanged", "anyChanged"]).Select(name => space.GetProperty(name).GetString());
}
