using System.IO.Pipes;

namespace Meldpunt.Triage.Tool.Tests.Asking;

public sealed class AskStoppingTests
{
    [Fact]
    public async Task Who_stops_while_it_waits_gets_130_and_no_decision()
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
