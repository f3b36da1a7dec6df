using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage.Tool.Tests.Commands.Decide;

public sealed class OrderTests
{
    [Fact]
    public async Task Answers_come_in_the_order_of_the_reports()
    {
        string input = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":\"r-{i}\"}}\n"));
        ToolRun run = await ToolRun.OfInput(input, "decide", "-");
        run.Code.Should().Be(0);
        run.Answers.Select(answer => answer.GetProperty("id").GetString()).Should().Equal(Enumerable.Range(0, 20_000).Select(i => $"r-{i}"));
    }

    [Fact]
    public async Task Files_are_decided_one_after_another_and_each_counts_its_own_lines()
    {
        using TestFile first = new("first.jsonl", "{\"id\":\"a\"}\n\nwrong\n");
        using TestFile second = new("second.jsonl", "wrong\n{\"id\":\"b\"}");
        ToolRun run = await ToolRun.OfInput("{\"id\":\"c\"}", "decide", first.Path, second.Path, "-");
        run.Code.Should().Be(2);
        run.Answers.Select(Name).Should().Equal("a", "line 3", "line 1", "b", "c");
    }

    [Fact]
    public async Task Standard_input_is_read_when_no_file_is_named()
    {
        ToolRun run = await ToolRun.OfInput("{\"id\":\"a\"}\n", "decide");
        run.Answers.Select(Name).Should().Equal("a");
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"b\"}\n")]
    [InlineData("{\"id\":\"a\"}\r\n{\"id\":\"b\"}\r\n")]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"b\"}")]
    [InlineData("\uFEFF{\"id\":\"a\"}\n{\"id\":\"b\"}\n")]
    [InlineData("\n \t\r\n{\"id\":\"a\"}\n\n\n{\"id\":\"b\"}\n\n")]
    public async Task Line_ends_blank_lines_and_a_byte_order_mark_change_no_answer(string input)
    {
        ToolRun run = await ToolRun.OfInput(input, "decide");
        run.Code.Should().Be(0);
        run.Answers.Select(Name).Should().Equal("a", "b");
    }

    [Fact]
    public async Task An_empty_input_exits_with_0_and_gives_no_answers()
    {
        ToolRun run = await ToolRun.OfInput("", "decide");
        run.Code.Should().Be(0);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("0 reports decided");
    }

    [Fact]
    public async Task An_input_that_arrives_byte_by_byte_gives_the_same_answers()
    {
        byte[] input = Encoding.UTF8.GetBytes("{\"id\":\"a\"}\nwrong\n{\"id\":\"b\"}");
        using Trickle trickle = new(input);
        ToolRun run = await ToolRun.OfConsole(trickle, console => console, "decide");
        run.Output.Should().Be((await ToolRun.OfInput(input, "decide")).Output);
    }

    internal static string? Name(JsonElement answer) =>
        answer.TryGetProperty("line", out JsonElement line) ? $"line {line}" : answer.GetProperty("id").GetString();

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
