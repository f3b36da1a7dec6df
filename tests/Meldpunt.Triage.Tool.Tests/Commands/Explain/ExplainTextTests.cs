using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Commands.Explain;

public sealed class ExplainTextTests
{
    public static TheoryData<string, string> Pages => new MatrixTheoryData<string, string>(
        ["referred", "out-of-scope", "unsettled", "assessed"], ["nl", "en"]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_page_that_explains_each_sample_report_is_the_kept_one(string report, string culture) =>
        (await KeptFile.Compare("Explain", $"{report}.{culture}.txt")).Code.Should().Be(0);

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task No_line_is_wider_than_the_terminal_or_ends_in_spaces(int width)
    {
        ToolRun run = await Explain(console => console with { Width = width }, Report("referred"));
        run.Lines.Should().OnlyContain(line => line.Length <= width && line.TrimEnd() == line);
        run.Output.Should().NotContain("\e").And.Contain("0900-8844");
    }

    [Fact]
    public async Task The_page_has_bold_headings_on_a_terminal() =>
        (await Explain(console => console with { Colours = true }, Report("referred"))).Output.Should().Contain("\e[1m");

    [Fact]
    public async Task The_page_never_shows_the_address_of_an_item() =>
        (await ToolRun.Of("explain", Report("assessed"))).Output.Should().NotContain("example.org");

    [Fact]
    public async Task The_id_of_a_report_cannot_move_the_cursor()
    {
        ToolRun run = await ToolRun.OfInput("{\"id\":\"\\u001b[2J[red]\\u202e\"}\n{\"id\":\" \"}\n", "explain", "--culture", "en");
        run.Output.Should().NotContain("\e").And.NotContain("\u202E").And.Contain("[red]").And.Contain("Line 2");
    }

    [Fact]
    public async Task A_bad_line_has_its_error_in_its_place_among_the_pages()
    {
        ToolRun run = await ToolRun.OfInput("{\"id\":\"a\"}\n{\"items\":[{\"place\":\"darkweb\"}]}\n{\"id\":\"z\"}\n", "explain", "--culture", "en");
        run.Code.Should().Be(2);
        run.Output.Should().MatchRegex("(?s)Report a .*Line 2 .*Cannot be read as a report.*did you mean.*Report z ");
        run.Error.Should().Contain("2 reports decided").And.Contain("1 line not decided");
    }

    [Fact]
    public async Task A_closed_report_asks_nothing_about_its_items()
    {
        ToolRun open = await ToolRun.Of("explain", Report("unsettled"), "--culture", "en");
        ToolRun closed = await ToolRun.Of("explain", Report("unsettled"), "--culture", "en", "--closed");
        open.Output.Should().Contain("The best next question").And.NotContain("Nothing more needs to be asked");
        closed.Output.Should().Contain("Nothing more needs to be asked").And.NotContain("The best next question");
    }

    [Fact]
    public async Task Fixed_facts_are_left_out_of_what_would_change_the_route()
    {
        ToolRun free = await ToolRun.Of("explain", Report("referred"), "--culture", "en");
        ToolRun bound = await ToolRun.Of("explain", Report("referred"), "--culture", "en", "--fixed", "place", "--fixed", "format");
        Changes(free).Should().Contain("Where is the material?").And.Contain("What kind of material");
        Changes(bound).Should().NotContain("Where is the material?").And.NotContain("What kind of material").And.Contain("Who can be seen?");
    }

    private static string Report(string name) => Path.Combine(AppContext.BaseDirectory, "Commands", "Explain", "Expected", $"{name}.json");

    private static string Changes(ToolRun run) => run.Output.Split("What would give another outcome")[1].Split("\nRules\n")[0];

    private static Task<ToolRun> Explain(Func<ToolConsole, ToolConsole> with, string file) =>
        ToolRun.OfConsole(Stream.Null, with, "explain", file, "--culture", "nl");
}
