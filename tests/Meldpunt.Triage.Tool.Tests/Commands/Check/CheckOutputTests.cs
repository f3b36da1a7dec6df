using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Check;

public sealed class CheckOutputTests
{
    public static TheoryData<string, string> Outputs => new MatrixTheoryData<string, string>(
        ["earlier", "gap", "broken", "accepted"], ["table", "json", "sarif", "markdown"]);

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task The_output_of_check_in_each_format_is_the_kept_one(string policy, string format)
    {
        OutputRun run = await KeptFile.Compare("Check", $"{policy}.{format}");
        run.Code.Should().Be(policy is "earlier" or "accepted" ? 0 : 1);
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task No_line_of_the_table_is_wider_than_the_terminal_or_ends_in_spaces(int width)
    {
        ToolRun run = await ToolRun.OfConsole(Stream.Null, console => console with { Width = width }, "check", SamplePolicies.Earlier);
        run.Lines.Should().OnlyContain(line => line.Length <= width && line.TrimEnd() == line);
        run.Output.Should().NotContain("\e");
    }

    [Fact]
    public async Task The_table_of_check_has_colours_on_a_terminal() =>
        (await ToolRun.OfConsole(Stream.Null, console => console with { Colours = true }, "check", SamplePolicies.Earlier)).Output.Should().Contain("\e[");

    [Fact]
    public async Task The_version_of_a_policy_cannot_move_the_cursor_or_break_the_Markdown()
    {
        using TestFile file = new("policy.json", SamplePolicies.Changed($"\"{ShippedPolicy.Read().Version}\"", "\"1|2\\u001b[2J\\n\""));
        (await ToolRun.Of("check", file.Path)).Output.Should().NotContain("\e");
        (await ToolRun.Of("check", file.Path, "-o", "markdown")).Output.Should().NotContain("\e").And.Contain("1\\|2").And.StartWith("## ");
    }
}
