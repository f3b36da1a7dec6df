using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

public sealed class StopTests
{
    private static readonly string Large = Encoding.UTF8.GetString(PolicyDocument.Write(SizedPolicies.OfThree(5_000)));

    [Theory]
    [InlineData("check", "LARGE")]
    [InlineData("export", "html", "LARGE")]
    [InlineData("export", "sql", "LARGE")]
    [InlineData("export", "dmn", "LARGE")]
    [InlineData("diff", "LARGE", "LARGE")]
    [InlineData("decide", "-", "--policy", "LARGE")]
    [InlineData("explain", "-", "--policy", "LARGE")]
    [InlineData("test", "SCENARIOS", "--policy", "LARGE")]
    public async Task Work_on_a_large_policy_that_is_stopped_exits_with_130_and_no_output(params string[] arguments)
    {
        using TestFile policy = new("large.json", Large);
        using CancellationTokenSource stop = new();
        using MemoryStream output = new();
        await using StringWriter error = new();
        string[] named = [.. arguments.Select(argument => argument == "LARGE" ? policy.Path : argument)];

        Task<int> work = ToolHost.RunAsync(named, new ToolConsole(Stream.Null, output, error), stop.Token);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        (await work).Should().Be(130);
        output.Length.Should().Be(0);
        error.ToString().Trim().Should().Be("meldpunt: stopped");
    }

    [Fact]
    public async Task Work_that_does_not_stop_when_asked_to_is_left_behind()
    {
        using Stuck input = new();
        using CancellationTokenSource stop = new();
        await using StringWriter error = new();
        Task<int> work = ToolHost.RunAsync(["decide", "-"], new ToolConsole(input, Stream.Null, error), stop.Token);
        await input.Reading;

        await stop.CancelAsync();

        (await work).Should().Be(130);
        error.ToString().Trim().Should().Be("meldpunt: stopped");
    }

    /// <summary>Never gives anything, whoever asks to stop.</summary>
    private sealed class Stuck : MemoryStream
    {
        private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new();

        public Task Reading => _reading.Task;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reading.TrySetResult();
            await _end.Task;
            return 0;
        }

        protected override void Dispose(bool disposing)
        {
            _end.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
