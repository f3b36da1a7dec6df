using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tool.Terminals;

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
        ToolRun run = await ToolRun.OfConsole(Stream.Null, console => console with { Width = width }, "check", Hotline.EarlierFile);
        run.Lines.Should().OnlyContain(line => line.Length <= width && line.TrimEnd() == line);
        run.Output.Should().NotContain("\e");
    }

    [Fact]
    public async Task The_table_of_check_has_colours_on_a_terminal() =>
        (await ToolRun.OfConsole(Stream.Null, console => console with { Colours = true }, "check", Hotline.EarlierFile)).Output.Should().Contain("\e[");

    [Fact]
    public async Task The_version_of_a_policy_cannot_move_the_cursor_or_break_the_Markdown()
    {
        using TestFile moving = new("policy.json", SamplePolicies.Changed($"\"{Hotline.Read().Version}\"", "\"1|2\\u001b[2J\\n\""));
        ToolRun refused = await ToolRun.Of("check", moving.Path);
        refused.Code.Should().Be(ExitCode.Policy);
        refused.Output.Should().BeEmpty();
        refused.Error.Should().Contain("$.version: a version cannot have U+001B, a control character, at character 4").And.NotContain("\e");

        using TestFile breaking = new("policy.json", SamplePolicies.Changed($"\"{Hotline.Read().Version}\"", "\"1|2\""));
        (await ToolRun.Of("check", breaking.Path, "-o", "markdown")).Output.Should().Contain("1\\|2").And.StartWith("## ");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task A_name_in_a_refused_document_cannot_steer_the_terminal_or_fill_it(string output)
    {
        using TestFile steering = new("policy.json", "{\"\\u001b]0;PWN\\u0007[red]\": 1, \"a\\n::error::b\": 2, \"" + new string('x', 3_000_000) + "\": 3}");
        foreach (string[] verb in new string[][] { ["check", steering.Path, "-o", output], ["diff", steering.Path, Hotline.EarlierFile, "-o", output], ["decide", "--policy", steering.Path] })
        {
            ToolRun run = await ToolRun.OfInput("", verb);
            run.Code.Should().Be(ExitCode.Policy);
            (run.Output + run.Error).Should().NotContain("\e").And.NotContain("\a").And.NotContain("\n::error");
            run.Error.Should().Contain("$.\\u001B]0;PWN\\u0007[red]: ").And.Contain("$.a\\u000A::error::b: ").And.Contain("… (3,000,000 characters): ");
            run.Error.Length.Should().BeLessThan(10_000);
        }
    }

    [Fact]
    public async Task Of_a_document_with_very_many_faults_the_first_are_told_and_all_are_counted()
    {
        string rules = string.Join(",", Enumerable.Repeat("""{"id":"r","when":{"fromat":["text"]},"route":"nowhere"}""", 20_000));
        using TestFile file = new("policy.json", SamplePolicies.Changed("\"groups\": [", $"\"groups\": [ {{\"id\":\"Z\",\"rules\":[{rules}]}},"));
        ToolRun run = await ToolRun.Of("check", file.Path);

        run.Code.Should().Be(ExitCode.Policy);
        string[] lines = run.Error.TrimEnd().Split('\n');
        lines.Should().HaveCount(22);
        lines[20].Should().EndWith("policy.json: and 59,979 more faults");
        lines[21].Should().Be("meldpunt: the policy cannot be used: 59,999 faults");
    }
}
