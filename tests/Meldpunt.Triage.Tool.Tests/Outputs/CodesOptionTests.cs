using System.Text.Json;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Outputs;

public sealed class CodesOptionTests
{
    private const string Drawing = """{"items":[{"rendering":"drawn"}]}""";

    [Theory]
    [InlineData("decide")]
    [InlineData("explain", "--json")]
    public async Task Codes_are_written_for_each_system_that_the_option_names(params string[] verb)
    {
        ToolRun run = await ToolRun.OfInput(Drawing, [.. verb, "--codes", "scart", "--codes", "iccam"]);
        run.Code.Should().Be(0);
        run.Json.GetProperty("codes").GetRawText().Should().Be("""{"scart":["VI"],"iccam":["18"]}""");
        run.Json.GetProperty("items")[0].GetProperty("codes").GetRawText().Should().Be("""{"scart":["VI"],"iccam":["18"]}""");
    }

    [Fact]
    public async Task No_codes_are_written_without_the_option() =>
        (await ToolRun.OfInput(Drawing, "decide")).Json.TryGetProperty("codes", out JsonElement _).Should().BeFalse();

    [Theory]
    [InlineData("'scrat' is not a code system of this policy; did you mean 'scart'?", "decide", "--codes", "scrat")]
    [InlineData("'scrat' is not a code system of this policy; did you mean 'scart'?", "explain", "--json", "--codes", "scrat")]
    [InlineData("a text of 20 characters is not a code system of this policy; expected 'scart', 'iccam'", "decide", "--codes", "https://example.org/")]
    [InlineData("--codes works only with JSON output; remove it, or remove --output table", "decide", "--codes", "scart", "--output", "table")]
    [InlineData("--codes works only with JSON output; remove it, or add --json", "explain", "--codes", "scart")]
    public async Task Wrong_usage_of_the_option_exits_with_64_and_says_what_was_meant(string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.OfInput(Drawing, arguments);
        run.Code.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain($"Try 'meldpunt {arguments[0]} --help'.");
    }

    [Fact]
    public async Task Asking_for_codes_that_the_policy_does_not_have_exits_with_64_and_says_so()
    {
        ToolRun run = await ToolRun.OfInput(Drawing, "decide", "--codes", "scart", "--policy", Hotline.EarlierFile);
        run.Code.Should().Be(64);
        run.Error.Should().Contain("'scart' is not a code system; this policy has none");
    }
}
