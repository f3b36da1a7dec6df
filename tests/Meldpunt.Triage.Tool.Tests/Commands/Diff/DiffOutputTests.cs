using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

public sealed class DiffOutputTests
{
    public static TheoryData<string> Formats => ["table", "json", "sarif", "markdown"];

    private static string[] Versions => [Hotline.EarlierFile, Hotline.LaterFile];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_output_of_diff_in_each_format_is_the_kept_one(string format)
    {
        OutputRun run = await KeptFile.Compare("Diff", $"earlier-later.{format}");
        run.Code.Should().Be(1);
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_output_of_diff_with_some_changes_allowed_and_past_reports_is_the_kept_one(string format) =>
        (await KeptFile.Compare("Diff", $"allowed.{format}")).Code.Should().Be(1);

    [Theory]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task No_line_of_the_table_is_wider_than_the_terminal_or_ends_in_spaces(int width)
    {
        ToolRun run = await ToolRun.OfConsole(Stream.Null, console => console with { Width = width }, ["diff", .. Versions]);
        run.Lines.Should().OnlyContain(line => line.Length <= width && line.TrimEnd() == line);
        run.Output.Should().NotContain("\e");
    }

    [Fact]
    public async Task The_table_of_diff_has_colours_on_a_terminal() =>
        (await ToolRun.OfConsole(Stream.Null, console => console with { Colours = true }, ["diff", .. Versions])).Output.Should().Contain("\e[");

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Versions_that_decide_the_same_exit_with_0_and_the_output_says_so(string format)
    {
        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, Hotline.LaterFile, "-o", format);
        run.Code.Should().Be(0);
        run.Output.Should().Contain(format switch
        {
            "json" => "\"equivalent\": true",
            "sarif" => "\"results\": []",
            _ => "The versions decide the same for all 6,048 combinations",
        });
    }
}
