using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Outputs;

/// <summary>Tables take the columns that a terminal has, few or many.</summary>
public sealed class TableWidthTests
{
    private static readonly string[][] Commands =
    [
        ["decide", SamplePolicies.Reports, "-o", "table"],
        ["check", Hotline.EarlierFile],
        ["diff", Hotline.EarlierFile, Hotline.LaterFile],
        ["replay", "-"],
    ];

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task No_line_of_any_table_is_wider_than_the_terminal(int width)
    {
        foreach (string[] command in Commands)
        {
            ToolRun run = await Run(width, command);
            run.Output.ReplaceLineEndings("\n").Split('\n').Should().OnlyContain(line => line.Length <= width && line.TrimEnd() == line, string.Join(' ', command));
        }
    }

    // Words of all cells, whatever the width: nothing is left out for want of room.
    [Fact]
    public async Task A_narrow_table_says_what_a_wide_one_says()
    {
        foreach (string[] command in Commands)
        {
            (await Words(40, command)).Should().BeSubsetOf(await Words(200, command), string.Join(' ', command));
            (await Words(200, command)).Should().BeSubsetOf(await Words(40, command), string.Join(' ', command));
        }
    }

    [Fact]
    public async Task In_a_narrow_terminal_each_cell_stands_behind_the_name_of_its_column() =>
        (await Run(40, "decide", "-", "-o", "table")).Output.ReplaceLineEndings("\n").Should().Be(
            """
            REPORT  a
            ROUTE  needs-information
            ITEMS AND REASONS
              1-2 out-of-scope: text
              3 needs-information
            QUESTIONS
              immediate-danger
              3: format, rendering, persons, nature,
              place, link
              child-concern, anonymous, searched,
              shared

            REPORT  line 2
            ROUTE  NOT DECIDED
              $.items[0].place: 'darkweb' is not an
              answer to 'place'; did you mean
              'dark-web'?

            """);

    [Fact]
    public async Task A_terminal_says_itself_how_wide_it_is()
    {
        string wide = await Terminal.ShowAsync("env -u COLUMNS TERM=dumb", 200, "check", Hotline.EarlierFile);
        string narrow = await Terminal.ShowAsync("env -u COLUMNS TERM=dumb", 40, "check", Hotline.EarlierFile);
        LongestOf(wide).Should().BeInRange(100, 200);
        LongestOf(narrow).Should().BeInRange(20, 40);
    }

    [Fact]
    public async Task However_many_columns_are_claimed_a_table_is_made() =>
        (await Terminal.ShowAsync("env COLUMNS=2147483647 TERM=dumb DOTNET_GCHeapHardLimit=0x20000000", 80, "check", Hotline.EarlierFile))
            .Should().Be(await Terminal.ShowAsync("env COLUMNS=1000 TERM=dumb", 80, "check", Hotline.EarlierFile)).And.NotBeEmpty();

    private static int LongestOf(string text) => text.Split('\n').Max(line => line.TrimEnd('\r').Length);

    private static async Task<IEnumerable<string>> Words(int width, string[] command)
    {
        string text = string.Join(' ', (await Run(width, command)).Output.Split('\n').Select(line => line.Trim()));
        return text.Replace("- ", "-", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',')).Distinct();
    }

    private static async Task<ToolRun> Run(int width, params string[] command)
    {
        string typed = command[0] == "replay" ? SampleJournal.Mixed : "{\"id\":\"a\",\"items\":[{\"format\":\"text\"},{\"format\":\"text\"},{}]}\n{\"items\":[{\"place\":\"darkweb\"}]}\n";
        using MemoryStream input = new(System.Text.Encoding.UTF8.GetBytes(typed));
        return await ToolRun.OfConsole(input, console => console with { Width = width }, command);
    }
}
