using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Commands.Decide;

public sealed class DecisionTableTests
{
    private const string Reports =
        """
        {"id":"a","items":[{"url":"http://example.onion/","persons":"child"},{"persons":"adults-only","format":"text"}],"anonymous":"yes"}
        {"items":[{"place":"darkweb"}]}
        {"items":[],"childConcern":"in-doubt"}
        """;

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(140)]
    public async Task The_table_of_decisions_has_every_report_and_fits_the_width(int width)
    {
        ToolRun run = await Table(Reports, console => console with { Width = width });
        run.Code.Should().Be(2);
        run.Lines.Should().OnlyContain(line => line.Length <= width && line.TrimEnd() == line);
        run.Output.Should().NotContain("\e").And.NotContain("example.onion");
        run.Lines.Count(line => line[0] != ' ').Should().Be(4);
    }

    [Fact]
    public async Task The_table_of_decisions_at_80_columns_is_the_expected_one() =>
        (await Table(Reports, console => console)).Output.ReplaceLineEndings("\n").Should().Be(
            """
            REPORT    ROUTE         ITEMS AND REASONS       REFERRALS      QUESTIONS
            a         needs-        1 needs-information:                   immediate-danger
                      information   dark-web                               1: format,
                                    2 out-of-scope:                        rendering, nature
                                    adults-only, text                      child-concern,
                                                                           searched, shared
            line 2    NOT DECIDED   $.items[0].place: 'darkweb' is not an answer to 'place';
                                    did you mean 'dark-web'?
            line 3    refer                                 veilig-thuis   immediate-danger,
                                                                           items, anonymous,
                                                                           searched, shared

            """);

    [Fact]
    public async Task The_table_of_decisions_has_colours_on_a_terminal() =>
        (await Table(Reports, console => console with { Colours = true })).Output.Should().Contain("\e[");

    [Fact]
    public async Task The_id_of_a_report_cannot_move_the_cursor_or_fill_the_screen()
    {
        ToolRun run = await Table($"{{\"id\":\"\\u001b[2J\\r\\n\\u202e{new string('x', 200)}\"}}\n{{\"id\":\" \"}}", console => console);
        run.Output.Should().NotContain("\e").And.NotContain("\r\n\u202E").And.Contain("line 2");
        run.Lines.Where(line => line.Contains('x', StringComparison.Ordinal)).Should().ContainSingle().Which.Should().HaveLength(80).And.EndWith("…");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task The_id_of_a_report_stands_in_one_piece_in_its_column_or_above_its_row(int width)
    {
        string[] ids = ["r-1", "2026-000123", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "a-reference-of-another-system-that-is-much-longer-than-that"];
        ToolRun run = await Table(string.Join('\n', ids.Select(id => $"{{\"id\":\"{id}\"}}")), console => console with { Width = width });
        foreach (string id in ids) run.Lines.Should().ContainSingle(line => line == id || line.StartsWith($"{id}  ", StringComparison.Ordinal));
        run.Lines.Count(line => ids.Contains(line)).Should().Be(width switch { 80 => 3, 120 => 2, _ => 1 });
    }

    [Fact]
    public async Task A_wide_terminal_leaves_no_gap_before_the_referrals()
    {
        ToolRun run = await Table(Reports, console => console with { Width = 200 });
        run.Lines[0].IndexOf("REFERRALS", StringComparison.Ordinal).Should().BeLessThan(125);
    }

    [Fact]
    public async Task Items_with_the_same_outcome_and_the_same_questions_are_said_once()
    {
        string items = string.Join(',', [.. Enumerable.Repeat("{}", 12), "{\"format\":\"text\"}", "{}"]);
        ToolRun run = await Table($"{{\"items\":[{items}]}}", console => console with { Width = 200 });
        run.Output.Should().Contain("1-12, 14 needs-information").And.Contain("13 out-of-scope: text").And.Contain("1-12, 14: format, rendering, persons, nature, place,");
        run.Lines.Should().HaveCount(5);
    }

    [Fact]
    public async Task A_report_of_many_items_is_cut_short()
    {
        string items = string.Join(',', Enumerable.Repeat("{\"format\":\"text\"},{}", 500));
        ToolRun run = await Table($"{{\"items\":[{items}]}}", console => console);
        run.Lines.Count.Should().BeLessThan(15);
        run.Output.Should().Contain(" 1, 3, 5, 7, 9 and 495 ").And.Contain(" 2, 4, 6, 8, 10 and 495").And.Contain(" and 495 more:");
    }

    [Fact]
    public async Task A_report_of_many_different_items_is_cut_short()
    {
        string[] places = ["public-internet", "dark-web", "cloud", "device", "direct-message", "other-non-public", "in-doubt"];
        string[] formats = ["photo", "video", "text"];
        string items = string.Join(',', places.SelectMany(place => formats.Select(format => $"{{\"place\":\"{place}\",\"format\":\"{format}\",\"persons\":\"{(format == "video" ? "child" : "adults-only")}\"}}")));
        ToolRun run = await Table($"{{\"items\":[{items}]}}", console => console);
        run.Output.Should().Contain(" and 4 more").And.Contain(" and 6 more");
    }

    [Fact]
    public async Task The_header_is_written_once_for_several_files()
    {
        using TestFile file = new("reports.jsonl", Reports);
        ToolRun run = await ToolRun.Of("decide", "--output", "table", file.Path, file.Path);
        run.Lines.Count(line => line.StartsWith("REPORT", StringComparison.Ordinal)).Should().Be(1);
        run.Error.Should().Contain("4 reports decided").And.Contain("2 lines not decided");
    }

    private static async Task<ToolRun> Table(string reports, Func<ToolConsole, ToolConsole> with)
    {
        using MemoryStream input = new(System.Text.Encoding.UTF8.GetBytes(reports));
        return await ToolRun.OfConsole(input, with, "decide", "-o", "table");
    }
}
