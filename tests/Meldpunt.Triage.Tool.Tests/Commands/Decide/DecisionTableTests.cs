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
        run.Output.Should().NotContain("\e").And.NotContain("\r\n\u202E").And.NotContain(new string('x', 30)).And.Contain("line 2");
    }

    [Fact]
    public async Task A_report_of_many_items_is_cut_short()
    {
        string items = string.Join(',', Enumerable.Repeat("{\"format\":\"text\"},{}", 500));
        ToolRun run = await Table($"{{\"items\":[{items}]}}", console => console);
        run.Lines.Count.Should().BeLessThan(80);
        run.Output.Should().Contain("and 496 more").And.Contain("and 2950 more");
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
