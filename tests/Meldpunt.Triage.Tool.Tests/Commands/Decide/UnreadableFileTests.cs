namespace Meldpunt.Triage.Tool.Tests.Commands.Decide;

public sealed class UnreadableFileTests
{
    [Fact]
    public async Task A_missing_file_exits_with_66_and_the_others_are_decided()
    {
        using TestFile first = new("first.jsonl", "{\"id\":\"a\"}\nwrong\n");
        using TestFile last = new("last.jsonl", "{\"id\":\"b\"}\n");
        ToolRun run = await ToolRun.Of("decide", first.Path, "missing.jsonl", last.Path);
        run.Code.Should().Be(66);
        run.Answers.Select(OrderTests.Name).Should().Equal("a", "line 2", "b");
        run.Error.Should().Contain("cannot read missing.jsonl: there is no such file").And.Contain("2 reports decided");
    }

    [Fact]
    public async Task A_folder_in_place_of_a_file_exits_with_66() => (await ToolRun.Of("decide", Path.GetTempPath())).Code.Should().Be(66);

    [Fact]
    public async Task A_web_address_in_place_of_a_file_exits_with_66_and_is_not_repeated()
    {
        ToolRun run = await ToolRun.Of("decide", "https://example.org/secret");
        run.Code.Should().Be(66);
        run.Error.Should().Contain("a web address").And.NotContain("example.org");
    }

    [Fact]
    public async Task An_input_that_breaks_off_exits_with_66_and_what_came_before_is_decided()
    {
        using Breaking input = new("{\"id\":\"a\"}\n{\"id\":\"b\"}\n"u8.ToArray());
        ToolRun run = await ToolRun.OfConsole(input, console => console, "decide");
        run.Code.Should().Be(66);
        run.Answers.Select(OrderTests.Name).Should().Equal("a", "b");
        run.Error.Should().Contain("cannot read standard input: reading it failed").And.Contain("2 reports decided");
    }

    private sealed class Breaking(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("the disk is gone");
        }
    }
}
