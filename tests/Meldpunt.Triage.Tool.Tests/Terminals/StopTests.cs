using System.Diagnostics;
using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

public sealed class StopTests
{
    private const int NotStarted = 143;
    private const double Patience = 30;

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

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_second_signal_ends_the_tool_without_a_crash(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "What runs in the background of a shell ignores this signal, and so does what it starts.");
        using TestFile policy = new("large.json", Large);
        (int exit, string said) = (0, "");
        for (double seconds = 1.5; exit is 0 or NotStarted && seconds < Patience; seconds *= 2) (exit, said) = await StoppedTwiceAsync(policy.Path, signal, seconds);
        exit.Should().Be(130);
        said.Should().NotContain("xception");
    }

    // A tool that had not started ends as the runtime ends any program; a busy machine starts it late.
    private static async Task<(int Exit, string Error)> StoppedTwiceAsync(string policy, string signal, double seconds)
    {
        using Process tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Meldpunt.Triage.Tool.dll"), "decide", "--policy", policy])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);

        for (int i = 0; i < 2; i++)
        {
            using Process kill = Process.Start("kill", [$"-{signal}", $"{tool.Id}"]);
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return (tool.ExitCode, await error);
    }

    // The second bit of the mask; only Linux tells.
    private static bool IgnoresInterrupts() => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").Any(line => line.StartsWith("SigIgn:", StringComparison.Ordinal) && (Convert.ToUInt64(line[7..].Trim(), 16) & 2) != 0);

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
