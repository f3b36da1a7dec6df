using System.Text.Json;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

public sealed class ClosedDiffTests
{
    private const string Report = "{\"items\":[{\"url\":\"https://example.org/a\",\"persons\":\"child\"}]}\n";
    private const string Unreadable = "{\"items\":[{\"url\":\"not an address\"}]}\n";

    public static TheoryData<string> Formats => ["table", "json", "sarif", "markdown"];

    // What closing answers, and what it answers when an unreadable address came.
    private static string ToText => SamplePolicies.Changed("\"other\", \"in-doubt\"]", "\"other\", \"in-doubt\"], \"closed\": \"text\"");

    private static string ToNone => SamplePolicies.Changed("\"closedWithAddress\": \"given\"", "\"closedWithAddress\": \"none\"");

    [Fact]
    public async Task Another_answer_at_closing_is_a_difference_and_exits_with_1()
    {
        foreach ((string changed, string place, string change) in new[] { (ToText, "format", "assess"), (ToNone, "url", "assess") })
        {
            using TestFile present = new("new.json", changed);
            ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, present.Path, "-o", "json");
            run.Code.Should().Be(1);
            run.Json.GetProperty("equivalent").GetBoolean().Should().BeFalse();
            run.Json.GetProperty("item").GetProperty("rows").GetArrayLength().Should().Be(0);
            run.Json.GetProperty("closed").GetProperty("combinations").GetString().Should().Be("48384");
            JsonElement row = run.Json.GetProperty("closed").GetProperty("rows").EnumerateArray().First(row => row.GetProperty("change").TryGetProperty("route", out JsonElement route) && route.GetProperty("old").GetString() == change);
            row.GetProperty("where").TryGetProperty(place, out _).Should().BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_format_shows_what_closing_changes(string format)
    {
        using TestFile present = new("new.json", ToNone);
        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, present.Path, "-o", format);
        run.Code.Should().Be(1);
        string shown = string.Join(' ', run.Output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        shown.Should().Contain(format switch
        {
            "table" => "CLOSED ITEMS WHERE",
            "markdown" => "Closed items",
            "sarif" => "For closed items where",
            _ => "\"closed\": {",
        }).And.Contain(format == "json" ? "\"url\": [\"some\"]" : "with an address text");
        if (format == "sarif") shown.Should().Contain("not an address");
    }

    [Fact]
    public async Task The_JSON_of_a_difference_allows_what_closing_changes_and_an_entry_without_use_is_named()
    {
        using TestFile present = new("new.json", ToText);
        string[] diff = ["diff", Hotline.LaterFile, present.Path];
        using TestFile all = new("all.json", (await ToolRun.Of([.. diff, "-o", "json"])).Output);
        ToolRun run = await ToolRun.Of([.. diff, "--allow", all.Path]);
        (run.Code, run.Error).Should().Be((0, ""));
        run.Output.Should().Contain("All of this is allowed.");

        using TestFile some = new("some.json", "{\"closed\": {\"rows\": [{\"where\": {\"format\": [null], \"url\": [\"some\"]}},\n {\"where\": {\"format\": [\"photo\"]}}]}}");
        ToolRun rest = await ToolRun.Of([.. diff, "--allow", some.Path, "-o", "json"]);
        rest.Code.Should().Be(1);
        rest.Error.Should().Contain("some.json(2,2) $.closed.rows[1]: this entry matches no change");
        rest.Json.GetProperty("allowed").GetProperty("unusedClosed").EnumerateArray().Select(place => place.GetInt32()).Should().Equal(1);
        rest.Json.GetProperty("allowed").GetProperty("rest").GetProperty("closed").GetProperty("rows").EnumerateArray()
            .Should().OnlyContain(row => !row.GetProperty("where").ToString().Contains("some"));
    }

    [Fact]
    public async Task Past_reports_can_be_closed_before_they_are_decided()
    {
        using TestFile present = new("new.json", ToText);
        string[] diff = ["diff", Hotline.LaterFile, present.Path, "--reports", "-", "-o", "json"];
        (await ToolRun.OfInput(Report, diff)).Json.GetProperty("reports").GetProperty("changed").GetInt64().Should().Be(0);
        JsonElement closed = (await ToolRun.OfInput(Report, [.. diff, "--closed"])).Json.GetProperty("reports");
        (closed.GetProperty("changed").GetInt64(), closed.GetProperty("closed").GetBoolean()).Should().Be((1, true));
        closed.GetProperty("changes")[0].GetProperty("report").GetProperty("route").ToString().Should().Contain("out-of-scope");

        using TestFile none = new("none.json", ToNone);
        ToolRun run = await ToolRun.OfInput(Unreadable, "diff", Hotline.LaterFile, none.Path, "--reports", "-", "--closed");
        run.Output.Should().Contain("Of 1 past report, closed, 1 changes.");
    }

    [Fact]
    public async Task Closing_without_past_reports_is_refused()
    {
        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, Hotline.LaterFile, "--closed");
        run.Code.Should().Be(64);
        run.Error.Should().Contain("--closed closes past reports; add --reports FILE");
    }
}
