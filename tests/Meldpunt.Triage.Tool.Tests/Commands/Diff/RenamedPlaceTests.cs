using System.Text.Json;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

/// <summary>One renamed answer of the place once ended the reading of URLs, and every gate stayed green.</summary>
public sealed class RenamedPlaceTests
{
    private const string Reports =
        """
        {"id":"a","items":[{"url":"https://example.org/a","format":"photo"}]}
        {"id":"b","items":[{"format":"text"}]}
        {"id":"c","items":[{"place":"other-non-public"},{"place":"other-non-public"}]}
        {"id":"d","items":[{"place":"darkweb"}]}

        """;

    [Fact]
    public async Task A_rename_that_forgets_what_a_URL_shows_is_a_fault_with_its_place()
    {
        using TestFile renamed = new("new.json", RenamedPlace.Forgotten);
        foreach (string[] verb in (string[][])[["check", renamed.Path], ["diff", Hotline.LaterFile, renamed.Path]])
        {
            ToolRun run = await ToolRun.Of(verb);
            run.Code.Should().Be(65);
            run.Error.Should().Contain("$.evidence.place.answers.other-non-public: 'other-non-public' is not an answer to 'place'");
        }
    }

    [Fact]
    public async Task A_version_that_reads_no_URLs_any_more_is_noted_by_check_and_exits_diff_with_1()
    {
        using TestFile renamed = new("new.json", RenamedPlace.WithoutUrls);
        using TestFile map = new("map.json", RenamedPlace.Mapping);
        (await ToolRun.Of("check", renamed.Path)).Output.Should().Contain("reads-no-urls");

        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, renamed.Path, "--map", map.Path);
        run.Code.Should().Be(1);
        run.Output.Should().Contain("URLs are no longer read: a report with one is refused");
        (await ToolRun.Of("diff", Hotline.LaterFile, renamed.Path, "--map", map.Path, "-o", "sarif")).Output.Should().Contain("\"ruleId\": \"other-change\"").And.Contain("URLs are no longer read");
    }

    [Fact]
    public async Task A_rename_everywhere_that_is_mapped_changes_nothing_but_the_word()
    {
        using TestFile renamed = new("new.json", RenamedPlace.Mapped);
        using TestFile map = new("map.json", RenamedPlace.Mapping);
        ToolRun run = await ToolRun.OfInput(Reports, "diff", Hotline.LaterFile, renamed.Path, "--map", map.Path, "--reports", "-");
        run.Code.Should().Be(0);
        run.Output.Should().Contain("Their documents differ only in the words that are mapped.").And.Contain("Of 3 past reports 0 change. 1 line was invalid.");
        (await ToolRun.Of("diff", Hotline.LaterFile, renamed.Path)).Code.Should().Be(1);
    }

    [Fact]
    public async Task Past_reports_that_can_no_longer_be_read_are_counted_with_their_lines_and_reasons_and_exit_with_1()
    {
        using TestFile renamed = new("new.json", RenamedPlace.WithoutUrls);
        ToolRun run = await ToolRun.OfInput(Reports, "diff", Hotline.LaterFile, renamed.Path, "--reports", "-", "-o", "json");
        run.Code.Should().Be(1);
        JsonElement past = run.Json.GetProperty("reports");
        (past.GetProperty("read").GetInt64(), past.GetProperty("faulty").GetInt64(), past.GetProperty("unreadableCount").GetInt64()).Should().Be((3, 1, 2));
        past.GetProperty("unreadable").EnumerateArray().Select(one => $"{one.GetProperty("reason").GetString()} {one.GetProperty("lines")}").Should().BeEquivalentTo(
            "$.items[].url: 'url' is not a property of an item; did you mean 'link'? [1]".Replace("; did you mean 'link'?", Suggested(past, "url"), StringComparison.Ordinal),
            $"$.items[].place: 'other-non-public' is not an answer to 'place'{Suggested(past, "place")} [3]");
        run.Output.Should().NotContain("example.org");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    public async Task Every_output_says_that_past_reports_can_no_longer_be_read(string format)
    {
        using TestFile renamed = new("new.json", RenamedPlace.WithoutUrls);
        string output = (await ToolRun.OfInput(Reports, "diff", Hotline.LaterFile, renamed.Path, "--reports", "-", "-o", format)).Output;
        string.Join(' ', output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Should().Contain("can no longer be read").And.Contain("'url' is not a property of an item").And.NotContain("example.org");
    }

    [Fact]
    public async Task A_saved_difference_with_past_reports_allows_exactly_itself()
    {
        using TestFile renamed = new("new.json", RenamedPlace.WithoutUrls);
        string[] diff = ["diff", Hotline.LaterFile, renamed.Path, "--reports", "-"];
        using TestFile allowed = new("allowed.json", (await ToolRun.OfInput(Reports, [.. diff, "-o", "json"])).Output);
        ToolRun run = await ToolRun.OfInput(Reports, [.. diff, "--allow", allowed.Path]);
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("All of this is allowed.");

        ToolRun other = await ToolRun.OfInput("{\"id\":\"e\",\"items\":[{\"place\":\"other-non-public\",\"url\":\"https://example.org/a\"}]}\n", [.. diff, "--allow", allowed.Path]);
        other.Code.Should().Be(1);
        other.Error.Should().Contain("$.reports.unreadable[0]: this entry matches no reason");
    }

    [Fact]
    public async Task A_reason_with_an_asterisk_allows_all_past_reports_that_cannot_be_read_for_it()
    {
        using TestFile renamed = new("new.json", RenamedPlace.WithoutUrls);
        string[] diff = ["diff", Hotline.LaterFile, renamed.Path];
        string saved = (await ToolRun.Of([.. diff, "-o", "json"])).Output;
        using TestFile allowed = new("allowed.json", $"{saved.TrimEnd()[..^1]}, \"reports\": {{\"unreadable\": [{{\"reason\": \"*'url' is not a property*\"}}]}}}}");
        (await ToolRun.OfInput(Reports, [.. diff, "--allow", allowed.Path, "--reports", "-", "-o", "json"])).Json.GetProperty("allowed").GetProperty("rest").GetProperty("unreadable")
            .EnumerateArray().Single().GetProperty("reason").GetString().Should().Contain("'other-non-public'");
    }

    [Fact]
    public async Task Nobody_is_asked_for_an_address_that_the_policy_does_not_read()
    {
        using TestFile renamed = new("new.json", RenamedPlace.WithoutUrls);
        ToolRun asked = await ToolRun.OfInput("no\nyes\n", "ask", "--policy", renamed.Path, "--culture", "en");
        asked.Code.Should().Be(0);
        asked.Output.Should().NotContain("Paste or type the address");
    }

    private static string Suggested(JsonElement past, string of)
    {
        string reason = past.GetProperty("unreadable").EnumerateArray().Select(one => one.GetProperty("reason").GetString()!).Single(one => one.Contains($".{of}:", StringComparison.Ordinal));
        return reason.IndexOf(';', StringComparison.Ordinal) is >= 0 and var at ? reason[at..] : "";
    }
}
