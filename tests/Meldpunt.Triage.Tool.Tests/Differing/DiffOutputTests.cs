using Meldpunt.Triage.Tool.Tests.Samples;

namespace Meldpunt.Triage.Tool.Tests.Differing;

public sealed class DiffOutputTests
{
    private static readonly ExpectedFiles Expected = new("Differing");

    public static TheoryData<string> Formats => ["table", "json", "sarif", "markdown"];

    private static string[] Versions => [SamplePolicies.Earlier, SamplePolicies.Present];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_output_of_diff_in_each_format_is_the_kept_one(string format)
    {
        ToolRun run = await ToolRun.InFolder(SamplePolicies.Folder, ["diff", .. Versions, "--output", format]);
        run.Code.Should().Be(1);
        run.Error.Should().BeEmpty();
        Expected.Compare($"earlier-present.{format}", run.Output);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_output_of_diff_with_some_changes_allowed_and_past_reports_is_the_kept_one(string format)
    {
        const string Partly =
            """
            {"item": {"rows": [{"where": {"rendering": ["drawn"]}}, {"where": {"link": ["none"]}, "change": {"route": {"old": "assess", "new": "refer"}}}]},
             "report": {"rows": [{"where": {"child-concern": ["yes"]}}]}}
            """;
        using TestFile allowed = new("allowed.json", Partly);
        string[] versions = [allowed.Copy(SamplePolicies.Earlier), allowed.Copy(SamplePolicies.Present)];
        ToolRun run = await ToolRun.InFolder(
            allowed.Folder, ["diff", .. versions, "--allow", allowed.Path, "--reports", Path.Combine(SamplePolicies.Folder, "reports.jsonl"), "--output", format]);
        run.Code.Should().Be(1);
        Expected.Compare($"allowed.{format}", run.Output);
    }

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
        ToolRun run = await ToolRun.Of("diff", SamplePolicies.Present, SamplePolicies.Present, "-o", format);
        run.Code.Should().Be(0);
        run.Output.Should().Contain(format switch
        {
            "json" => "\"equivalent\": true",
            "sarif" => "\"results\": []",
            _ => "The versions decide alike all 6,048 combinations",
        });
    }
}
