using System.Text.Json;
using Meldpunt.Triage.Harness.Write;

namespace Meldpunt.Triage.Tool.Tests.Commands.Explain;

public sealed class ExplainJsonTests
{
    private static readonly string[] OfItem = ["because", "outranked", "alternatives"];
    private static readonly string[] OfOpenItem = [.. OfItem, "next", "atMost", "expected"];

    [Fact]
    public async Task Each_line_of_explain_is_the_decision_with_an_explanation_of_each_item()
    {
        string file = SamplePolicies.Reports;
        IReadOnlyList<JsonElement> decided = (await ToolRun.Of("decide", file)).Answers;
        ToolRun run = await ToolRun.Of("explain", "--json", file);
        run.Code.Should().Be(0);
        run.Answers.Should().HaveSameCount(decided);
        foreach ((JsonElement decision, JsonElement explained) in decided.Zip(run.Answers)) Compare(decision, explained);
    }

    [Fact]
    public async Task The_explanation_of_an_unsettled_item_says_what_to_ask_next()
    {
        JsonElement item = await Item("{\"items\":[{\"place\":\"dark-web\",\"format\":\"photo\"}]}");
        item.GetProperty("because").GetArrayLength().Should().Be(0);
        item.GetProperty("next").GetString().Should().Be("nature");
        item.GetProperty("atMost").GetInt32().Should().BeGreaterThan(0);
        item.GetProperty("expected").GetDouble().Should().BeInRange(1, item.GetProperty("atMost").GetInt32());
    }

    [Fact]
    public async Task The_explanation_of_a_settled_item_says_why_and_which_rules_are_outranked()
    {
        JsonElement item = await Item("{\"items\":[{\"place\":\"cloud\",\"format\":\"text\"}]}");
        Words(item, "because").Should().Equal("format");
        Words(item, "outranked").Should().Equal("cloud");
        item.GetProperty("alternatives").EnumerateArray().First(one => one.GetProperty("route").GetString() == "refer")
            .GetProperty("changes").EnumerateObject().Select(change => change.Name).Should().Equal("format", "nature");
    }

    [Fact]
    public async Task Fixed_facts_are_left_out_of_the_alternatives()
    {
        JsonElement item = await Item("{\"items\":[{\"place\":\"cloud\",\"format\":\"text\"}]}", "--fixed", "format", "--fixed", "place");
        item.GetProperty("alternatives").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_bad_line_has_its_error_in_its_place_among_the_JSON_lines()
    {
        ToolRun run = await ToolRun.OfInput("{\"id\":\"a\"}\n{\"id\":1}\n{\"id\":\"z\"}\n", "explain", "--json", "-");
        run.Code.Should().Be(2);
        run.Answers[1].GetProperty("line").GetInt32().Should().Be(2);
        run.Answers[1].GetProperty("error").GetProperty("path").GetString().Should().Be("$.id");
        run.Answers[2].GetProperty("id").GetString().Should().Be("z");
    }

    private static void Compare(JsonElement decision, JsonElement explained)
    {
        Names(explained).Should().Equal(Names(decision));
        foreach (string name in Names(decision).Except(["items"]))
        {
            explained.GetProperty(name).GetRawText().Should().Be(decision.GetProperty(name).GetRawText());
        }

        foreach ((JsonElement plain, JsonElement item) in decision.GetProperty("items").EnumerateArray().Zip(explained.GetProperty("items").EnumerateArray()))
        {
            Names(item).Should().Equal([.. Names(plain), .. item.TryGetProperty("next", out _) ? OfOpenItem : OfItem]);
            item.TryGetProperty("next", out _).Should().Be(plain.GetProperty("questions").GetArrayLength() > 0);
        }
    }

    private static async Task<JsonElement> Item(string report, params string[] options) =>
        (await ToolRun.OfInput(report, ["explain", "--json", .. options])).Answers[0].GetProperty("items")[0];

    private static IEnumerable<string> Names(JsonElement one) => one.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string?> Words(JsonElement one, string name) => one.GetProperty(name).EnumerateArray().Select(word => word.GetString());
}
