using System.Text.RegularExpressions;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

/// <summary>The colours that the tool writes can be read on any background.</summary>
public sealed partial class ColourTests
{
    // Plain; bold; red, green and yellow as whoever chose the background chose them. Bright ones are 90 to 97.
    private static readonly string[] Readable = ["0", "1", "1;31", "32", "33"];

    [Fact]
    public async Task Every_colour_is_one_that_can_be_read_on_light_and_dark_and_each_is_used()
    {
        using TestFile gap = new("gap.json", SamplePolicies.WithGap);
        using TestFile broken = new("broken.json", SamplePolicies.WithBrokenGuarantee);
        using TestFile accepted = new("accepted.json", SamplePolicies.WithAcceptances);
        using TestFile page = new("page.html", "<main><p>1. Something else.</p></main>");
        using TestFile reports = new("reports.jsonl", $"{await File.ReadAllTextAsync(SamplePolicies.Reports, TestContext.Current.CancellationToken)}\n{{\"items\":[{{\"place\":\"darkweb\"}}]}}\n");
        string[][] commands =
        [
            ["check", gap.Path], ["check", broken.Path], ["check", accepted.Path], ["check", Hotline.EarlierFile, "--source", page.Path],
            ["diff", Hotline.EarlierFile, Hotline.LaterFile], ["diff", Hotline.LaterFile, Hotline.EarlierFile],
            ["decide", reports.Path, "--output", "table"], ["explain", reports.Path], ["ask", "--culture", "en"], ["replay", "-"],
        ];
        HashSet<string> seen = [];
        foreach (string[] command in commands)
        {
            using MemoryStream input = new(command[0] == "replay" ? System.Text.Encoding.UTF8.GetBytes(SampleJournal.Mixed) : []);
            ToolRun run = await ToolRun.OfConsole(input, console => console with { Colours = true }, command);
            string[] codes = [.. Sequence().Matches(run.Output).Select(match => match.Groups[1].Value)];
            codes.Should().NotBeEmpty(string.Join(' ', command)).And.HaveCount(run.Output.Count(c => c == '\e'));
            seen.UnionWith(codes);
            (await ToolRun.OfInput([], command)).Output.Should().NotContain("\e");
        }

        seen.Should().BeEquivalentTo(Readable);
    }

    [Fact]
    public void Colours_are_named_in_one_place() =>
        Directory.EnumerateFiles(Clone.PathOf("src", "Meldpunt.Triage.Tool"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Colour().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName).Should().Equal("Look.cs");

    [Theory]
    [InlineData("TERM=xterm", true)]
    [InlineData("TERM=dumb", false)]
    [InlineData("TERM=xterm NO_COLOR=1", false)]
    public async Task A_terminal_has_colours_unless_it_is_a_dumb_one_or_they_are_not_wanted(string environment, bool hasColours) =>
        (await Terminal.ShowAsync($"env -u NO_COLOR -u COLUMNS {environment}", 80, "decide", SamplePolicies.Reports, "--output", "table")).Contains("\e[1m", StringComparison.Ordinal).Should().Be(hasColours);

    [GeneratedRegex(@"\e\[([0-9;]*)m")]
    private static partial Regex Sequence();

    [GeneratedRegex(@"\bColor\.|Decoration\.|\\e\[")]
    private static partial Regex Colour();
}
