namespace Meldpunt.Triage.Tool.Tests.Commands.Decide;

/// <summary>A file that is no JSON Lines is told once, and nothing of it is decided.</summary>
public sealed class OtherFilesTests
{
    private const string Spread = "{\n  \"id\": \"a\",\n  \"items\": [\n{}\n  ]\n}\n";

    [Fact]
    public async Task One_error_says_what_the_file_is_and_the_others_are_decided()
    {
        using TestFile first = new("first.jsonl", "{\"id\":\"a\"}\n");
        using TestFile second = new("second.json", $"\n{Spread}");
        ToolRun run = await ToolRun.OfInput("id,url\n", "decide", second.Path, first.Path, "-");
        run.Code.Should().Be(2);
        run.Lines.Should().HaveCount(3);
        run.Lines[0].Should().Be("""{"line":2,"error":{"path":"$","message":"this is one report spread over several lines; write it on one line, as jq -c . FILE does"}}""");
        run.Answers[1].GetProperty("id").GetString().Should().Be("a");
        run.Lines[2].Should().StartWith("""{"line":1,"error":{"path":"$","message":"this is CSV""");
        run.Error.Should().Contain("1 report decided").And.Contain("2 lines not decided");
    }

    [Theory]
    [InlineData("decide", "--output", "table")]
    [InlineData("explain", "--culture", "en")]
    [InlineData("explain", "--json", "-")]
    public async Task Whatever_is_shown_says_it_once(params string[] arguments)
    {
        ToolRun run = await ToolRun.OfInput(Spread, arguments);
        run.Code.Should().Be(2);
        run.Output.Should().NotContain("needs-information");
        run.Error.Should().Contain("0 reports decided").And.Contain("1 line not decided");
    }
}
