using System.Text.Json;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

public sealed class AllowTests
{
    private const string Stale = "{\"item\": {\"rows\": [{\"where\": {}},\n  {\"where\": {\"persons\": [\"child\"]}, \"change\": {\"route\": {\"old\": \"refer\", \"new\": \"assess\"}}}]}, \"report\": {\"rows\": [{}]}, \"otherChanges\": [{\"kind\": \"contact\"}, {\"kind\": \"guarantee\"}, {\"kind\": \"codeSystem\"}, {\"kind\": \"text\"}]}";

    private static string[] Diff => ["diff", Hotline.EarlierFile, Hotline.LaterFile];

    [Fact]
    public async Task The_JSON_of_a_difference_given_as_allowed_changes_allows_all_of_it()
    {
        using TestFile allowed = new("allowed.json", (await ToolRun.Of([.. Diff, "-o", "json"])).Output);
        ToolRun run = await ToolRun.Of([.. Diff, "--allow", allowed.Path, "-o", "json"]);
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Json.GetProperty("equivalent").GetBoolean().Should().BeFalse();
        JsonElement judged = run.Json.GetProperty("allowed");
        judged.GetProperty("unusedItem").GetArrayLength().Should().Be(0);
        judged.GetProperty("unusedReport").GetArrayLength().Should().Be(0);
        judged.GetProperty("rest").GetProperty("item").GetProperty("anyChanged").GetString().Should().Be("0");
        judged.GetProperty("rest").GetProperty("report").GetProperty("rows").GetArrayLength().Should().Be(0);
        (await ToolRun.Of([.. Diff, "--allow", allowed.Path])).Output.Should().Contain("All of this is allowed.");
    }

    [Fact]
    public async Task Changes_that_are_not_allowed_are_left_and_exit_with_1()
    {
        using TestFile allowed = new("allowed.json", "{\"item\": {\"rows\": [{\"where\": {\"rendering\": [\"drawn\"]}}]}, \"report\": {\"rows\": [{}]}}");
        ToolRun run = await ToolRun.Of([.. Diff, "--allow", allowed.Path, "-o", "json"]);
        run.Code.Should().Be(1);
        JsonElement rest = run.Json.GetProperty("allowed").GetProperty("rest");
        rest.GetProperty("item").GetProperty("routeChanged").GetString().Should().Be("0");
        rest.GetProperty("item").GetProperty("anyChanged").GetString().Should().Be("576");
        rest.GetProperty("report").GetProperty("anyChanged").GetString().Should().Be("0");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    public async Task An_allowed_change_that_does_not_happen_is_named_and_does_not_change_the_exit_code(string format)
    {
        using TestFile allowed = new("allowed.json", Stale);
        ToolRun run = await ToolRun.Of([.. Diff, "--allow", allowed.Path, "-o", format]);
        run.Code.Should().Be(0);
        run.Error.Should().Contain("allowed.json(2,3) $.item.rows[1]: this entry matches no change");
        string shown = string.Join(' ', run.Output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        shown.Should().Contain(format == "json" ? "\"unusedItem\": [1]" : "this entry matches no change");
    }

    [Theory]
    [InlineData("{\"item\": {\"rows\": [\n {\"where\": {\"place\": [\"darkweb\"]}}]}}", @"allowed\.json\(2,\d+\) \$\.item\.rows\[0\]\.where\.place.*'dark-web'")]
    [InlineData("{\"item\": {\"rows\": [\n {\"where\": {\"plaec\": [\"dark-web\"]}}]}}", @"allowed\.json\(2,\d+\) \$\.item\.rows\[0\]\.where\.plaec.*'place'")]
    [InlineData("{\"item\": {\"rows\": [\n {\"wher\": {}}]}}", @"allowed\.json\(2,\d+\) \$\.item\.rows\[0\]\.wher.*'where'")]
    [InlineData("{\"item\": ", @"allowed\.json\(1,\d+\) \$: ")]
    public async Task A_wrong_word_in_allowed_changes_exits_with_65_its_place_and_the_nearest_word(string document, string message)
    {
        using TestFile allowed = new("allowed.json", document);
        ToolRun run = await ToolRun.Of([.. Diff, "--allow", allowed.Path]);
        run.Code.Should().Be(65);
        run.Output.Should().BeEmpty();
        run.Error.Should().MatchRegex(message).And.Contain("cannot be used: 1 fault");
    }
}
