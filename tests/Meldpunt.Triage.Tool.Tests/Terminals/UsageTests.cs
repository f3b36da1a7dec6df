namespace Meldpunt.Triage.Tool.Tests.Terminals;

public sealed class UsageTests
{
    [Theory]
    [InlineData("'decid' is not a command; did you mean 'decide'?", "decid")]
    [InlineData("'--ouput' is not an option; did you mean '--output'?", "decide", "--ouput", "table")]
    [InlineData("'--closd' is not an option; did you mean '--closed'?", "decide", "-", "--closd")]
    [InlineData("'tabel' is not a value of --output; did you mean 'table'?", "decide", "--output", "tabel")]
    [InlineData("--output can be given only once", "decide", "--output", "json", "--output", "table")]
    [InlineData("'--version' is an option of meldpunt itself, not of one of its commands", "check", "--version")]
    [InlineData("'--policy'", "decide", "--policy")]
    [InlineData("specify a command: decide")]
    public async Task Wrong_usage_exits_with_64_and_says_what_was_meant(string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);
        run.Code.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain("--help'.");
    }

    [Fact]
    public async Task Decide_without_a_file_at_a_terminal_exits_with_64()
    {
        ToolRun run = await ToolRun.OfConsole(Stream.Null, console => console with { InputIsTerminal = true }, "decide");
        run.Code.Should().Be(64);
        run.Error.Should().Contain("name a file");
    }

    [Fact]
    public async Task Reports_can_be_typed_at_a_terminal_when_the_file_is_a_dash()
    {
        using MemoryStream typed = new("{\"id\":\"a\"}\n"u8.ToArray());
        ToolRun run = await ToolRun.OfConsole(typed, console => console with { InputIsTerminal = true }, "decide", "-");
        run.Code.Should().Be(0);
    }

    [Fact]
    public async Task A_wrong_argument_that_may_be_an_address_is_not_repeated()
    {
        ToolRun run = await ToolRun.Of("https://example.org/secret", "--output=https://example.org/secret");
        run.Code.Should().Be(64);
        run.Error.Should().NotContain("example.org");
        (await ToolRun.Of("decide", "--output", "https://example.org/secret")).Error.Should().NotContain("example.org");
    }

    [Fact]
    public async Task Help_is_given_whatever_else_is_wrong() => (await ToolRun.Of("decide", "-h", "--ouput")).Code.Should().Be(0);

    [Fact]
    public async Task The_option_version_names_the_shipped_policy()
    {
        ToolRun run = await ToolRun.Of("--version");
        run.Code.Should().Be(0);
        run.Lines[0].Should().MatchRegex(@"^meldpunt \d+\.\d+\.\d+");
        run.Output.Should().Contain(TriageEngine.Default.Version.Sha256);
    }

    [Theory]
    [InlineData("@missing.jsonl")]
    [InlineData("--", "--closed")]
    public async Task An_argument_that_begins_with_an_at_sign_or_follows_two_dashes_is_the_name_of_a_file(params string[] names) =>
        (await ToolRun.Of(["decide", .. names])).Code.Should().Be(66);
}
