using System.IO.Pipes;

namespace Meldpunt.Triage.Tool.Tests.Commands.Ask;

public sealed class AskStoppingTests
{
    [Fact]
    public async Task Stopping_while_an_answer_is_awaited_exits_with_130_and_gives_no_decision()
    {
        await using AnonymousPipeServerStream nobodyTypes = new(PipeDirection.Out);
        await using AnonymousPipeClientStream input = new(PipeDirection.In, nobodyTypes.ClientSafePipeHandle);
        using MemoryStream output = new();
        await using StringWriter error = new();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<int> asking = ToolHost.RunAsync(["ask", "--json"], new(input, output, error), stop.Token);
        stop.CancelAfter(TimeSpan.FromMilliseconds(200));
        (await asking).Should().Be(130);
        output.Length.Should().Be(0);
        error.ToString().Should().Contain("meldpunt: stopped");
    }
}
