using System.Text;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Commands.Decide;

public sealed class StoppingTests
{
    [Theory]
    [InlineData("json", "}}\n")]
    [InlineData("table", "searched, shared\n")]
    public async Task Stopping_decide_exits_with_130_after_whole_lines(string format, string end)
    {
        using CancellationTokenSource stop = new();
        using Endless input = new(stop);
        using MemoryStream output = new();
        await using StringWriter error = new();
        int code = await ToolHost.RunAsync(["decide", "-o", format], new ToolConsole(input, output, error), stop.Token);
        code.Should().Be(130);
        Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n").Should().EndWith(end);
        error.ToString().Trim().Should().Be("meldpunt: stopped");
    }

    /// <summary>Gives reports for ever, and asks to stop when some are likely to be answered.</summary>
    private sealed class Endless(CancellationTokenSource stop) : MemoryStream
    {
        private int _reads;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++_reads == 100) await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            "{}\n"u8.CopyTo(buffer.Span);
            return 3;
        }
    }
}
