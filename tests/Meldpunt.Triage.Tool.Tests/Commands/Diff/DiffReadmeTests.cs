using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

/// <summary>What the README shows of a difference is what the tool writes.</summary>
public sealed class DiffReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Clone.PathOf("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_readme_shows_real_rows_of_the_difference()
    {
        ToolRun run = await ToolRun.OfConsole(
            Stream.Null, console => console with { Width = 118 }, "diff", SamplePolicies.Earlier, SamplePolicies.Present);

        string shown = Readme.Split("these are some of the rows:\n\n```\n")[1].Split("\n```")[0];
        string[] blocks = [.. shown.Split("\n…\n").SelectMany(part => part.Split("\n\n")).Where(block => block.Length > 0)];
        blocks.Should().HaveCountGreaterThan(4);
        foreach (string block in blocks) run.Output.Should().Contain(block.Trim('\n'));
    }
}
