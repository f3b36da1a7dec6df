namespace Meldpunt.Triage.Tool.Tests.Outputs;

/// <summary>Labels are written where they are asked for, and in what only staff read.</summary>
public sealed class LabelsOptionTests
{
    private const string Heavy = """{"items":[{"weight":"heavy"}]}""";

    [Theory]
    [InlineData("decide")]
    [InlineData("explain", "--json")]
    public async Task Labels_are_written_behind_the_questions_where_the_option_asks_for_them(params string[] verb)
    {
        using TestFile policy = LabelledParcels.File(LabelledParcels.Policy);
        ToolRun run = await ToolRun.OfInput(Heavy, [.. verb, "--labels", "--policy", policy.Path]);
        run.Code.Should().Be(0);
        run.Output.Should().Contain("\"questions\":[],\"labels\":[\"queue\"],\"policy\":");
        (await ToolRun.OfInput(Heavy, [.. verb, "--policy", policy.Path])).Output.Should().NotContain("labels").And.NotContain("queue");
    }

    [Fact]
    public async Task A_policy_without_labels_writes_none() =>
        (await ToolRun.OfInput("{}", "decide", "--labels")).Json.GetProperty("labels").GetArrayLength().Should().Be(0);

    [Fact]
    public async Task What_staff_read_of_an_explanation_ends_with_the_labels()
    {
        using TestFile policy = LabelledParcels.File(LabelledParcels.Policy);
        string[] lines = [.. (await ToolRun.OfInput(Heavy, "explain", "--policy", policy.Path, "--culture", "en")).Lines];
        string.Join(' ', lines.Select(line => line.Trim())).Should().EndWith("For staff - queue");
    }

    [Theory]
    [InlineData("--labels works only with JSON output; remove it, or remove --output table", "decide", "--labels", "--output", "table")]
    [InlineData("--labels works only with JSON output, and text shows labels anyway; remove it, or add --json", "explain", "--labels")]
    [InlineData("'--lables' is not an option; did you mean '--labels'?", "decide", "--lables")]
    [InlineData("'--lables' is not an option; did you mean '--labels'?", "explain", "--lables")]
    public async Task Wrong_usage_of_the_option_exits_with_64_and_says_what_was_meant(string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.OfInput(Heavy, arguments);
        run.Code.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain($"Try 'meldpunt {arguments[0]} --help'.");
    }
}
