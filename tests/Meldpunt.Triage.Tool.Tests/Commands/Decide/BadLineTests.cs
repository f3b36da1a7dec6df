using System.Text.Json;

namespace Meldpunt.Triage.Tool.Tests.Commands.Decide;

public sealed class BadLineTests
{
    public static TheoryData<string> Kinds => [.. BadLine.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_bad_line_gets_an_error_in_its_place_and_the_other_lines_are_decided(string kind)
    {
        byte[] input = [.. "{\"id\":\"a\"}\n\n"u8, .. BadLine.Kinds[kind].Line, .. "\n{\"id\":\"z\"}\n"u8];
        ToolRun run = await ToolRun.OfInput(input, "decide");
        run.Code.Should().Be(2);
        run.Answers.Select(OrderTests.Name).Should().Equal("a", "line 3", "z");
        JsonElement error = run.Answers[1].GetProperty("error");
        error.GetProperty("path").GetString().Should().StartWith(BadLine.Kinds[kind].Path);
        error.GetProperty("message").GetString().Should().NotBeNullOrEmpty().And.NotContain("xxx");
        run.Error.Should().Contain("2 reports decided").And.Contain("1 line not decided");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_bad_last_line_without_a_line_end_gets_an_error(string kind)
    {
        ToolRun run = await ToolRun.OfInput([.. "{\"id\":\"a\"}\n"u8, .. BadLine.Kinds[kind].Line], "decide");
        run.Code.Should().Be(2);
        run.Answers.Select(OrderTests.Name).Should().Equal("a", "line 2");
    }

    [Fact]
    public async Task Bad_lines_of_every_kind_between_good_ones_keep_their_places()
    {
        byte[] input = [.. BadLine.Kinds.Values.SelectMany(bad => (byte[])[.. bad.Line, .. "\n{\"id\":\"a\"}\r\n"u8])];
        ToolRun run = await ToolRun.OfInput(input, "decide");
        run.Answers.Select(OrderTests.Name).Should()
            .Equal(Enumerable.Range(0, BadLine.Kinds.Count).SelectMany(i => (string[])[$"line {(2 * i) + 1}", "a"]));
    }

    [Fact]
    public async Task A_last_line_cut_in_the_middle_of_a_character_gets_an_error()
    {
        ToolRun run = await ToolRun.OfInput([.. "{\"id\":\"a\"}\n{\"id\":\"b"u8, 0xE2, 0x82], "decide");
        run.Code.Should().Be(2);
        run.Answers.Select(OrderTests.Name).Should().Equal("a", "line 2");
    }

    [Fact]
    public async Task Reports_as_long_as_the_limits_allow_are_decided()
    {
        string longest = "{\"id\":null,\"items\":null}".PadRight(1 << 20);
        string items = $"{{\"items\":[{string.Join(',', Enumerable.Repeat("{}", 1_000))}]}}";
        ToolRun run = await ToolRun.OfInput($"{longest}\n{items}\n{{\"id\":\"{new string('x', 256)}\"}}\n", "decide");
        run.Code.Should().Be(0);
        run.Lines.Should().HaveCount(3);
    }
}
