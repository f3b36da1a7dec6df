namespace Meldpunt.Triage.Tool.Tests.Commands.Explain;

public sealed class ExplainUsageTests
{
    [Theory]
    [InlineData("'plce' is not a fact of an item; did you mean 'place'?", "--fixed", "plce")]
    [InlineData("'plce' is not a fact of an item; did you mean 'place'?", "--json", "--fixed", "plce")]
    [InlineData("'anonymous' is not a fact of an item; expected 'format'", "--fixed", "anonymous")]
    [InlineData("'clod' is not a rule of this policy; did you mean 'cloud'?", "--rule", "clod")]
    [InlineData("'english' is not a culture; expected a language tag such as 'nl', 'en'", "--culture", "english")]
    [InlineData("--culture can be given only once", "--culture", "nl", "--culture", "en")]
    [InlineData("'--clture' is not an option; did you mean '--culture'?", "--clture", "nl")]
    [InlineData("--rule works only with text output", "--json", "--rule", "cloud")]
    public async Task Wrong_usage_of_explain_exits_with_64_and_says_what_was_meant(string message, params string[] options)
    {
        ToolRun run = await ToolRun.OfInput("{}", ["explain", .. options]);
        run.Code.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain("Try 'meldpunt explain --help'.");
    }

    [Fact]
    public async Task All_wrong_options_are_named_at_once_and_no_address_is_repeated()
    {
        ToolRun run = await ToolRun.OfInput(
            "{}", "explain", "--fixed", "https://example.org/", "--fixed", "lnk", "--rule", "asess", "--culture", "https://example.org/");
        run.Code.Should().Be(64);
        run.Error.Should().NotContain("example.org").And.Contain("a text of 20 characters").And.Contain("'link'").And.Contain("'assess'");
    }

    [Fact]
    public async Task Explain_without_a_file_at_a_terminal_exits_with_64() =>
        (await ToolRun.OfConsole(Stream.Null, console => console with { InputIsTerminal = true }, "explain")).Code.Should().Be(64);

    [Fact]
    public async Task A_missing_file_exits_with_66() => (await ToolRun.Of("explain", "missing.jsonl")).Code.Should().Be(66);

    [Fact]
    public async Task A_policy_file_that_cannot_be_used_exits_with_65_in_explain_and_in_ask()
    {
        using TestFile policy = new("policy.json", "{}");
        (await ToolRun.OfInput("{}", "explain", "--policy", policy.Path)).Code.Should().Be(65);
        (await ToolRun.OfInput("", "ask", "--policy", policy.Path)).Code.Should().Be(65);
    }
}
