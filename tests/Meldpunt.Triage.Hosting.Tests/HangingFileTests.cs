using System.Diagnostics;
using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>To open a pipe waits for somebody to write to it, and a file system that does not answer waits for ever.</summary>
public sealed class HangingFileTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pipe_in_place_of_a_policy_file_is_told_and_every_other_change_is_still_seen()
    {
        string next = _folder.Write("next.json", TestFolder.Version("next"));
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder.Write("policy.json", TestFolder.Version("1")));
            options.AddPolicyFile(next, TestHost.Start.AddYears(1));
        });
        MakePipe("pipe");
        File.Move(_folder["pipe"], _folder["policy.json"], overwrite: true);
        _folder.Write("next.json", TestFolder.Version("later"));
        await LookAsync(host);

        host.Triage.Versions.Select(version => version.Engine.Version.Version).Should().Equal("1", "later");
        (await Health(host)).Should().Match<HealthReportEntry>(health => health.Status == HealthStatus.Degraded && health.Description!.Contains("policy.json") && !health.Description.Contains("next.json"));
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal)).Which.Should().Contain("policy.json").And.Contain("a pipe or a device");

        _folder.Write("good.json", TestFolder.Version("2"));
        File.Move(_folder["good.json"], _folder["policy.json"], overwrite: true);
        await LookAsync(host);
        host.Triage.Engine.Version.Version.Should().Be("2");
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public async Task A_host_with_a_policy_file_that_is_a_pipe_or_a_device_does_not_start_and_says_why(string what)
    {
        if (what == "pipe") MakePipe("policy.json");
        else MakeLink("policy.json", what);
        Func<Task> start = () => Task.Run(() => TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder["policy.json"]);
            options.AddPolicyFile(_folder["absent.json"], TestHost.Start);
        })).WaitAsync(Soon);

        (await start.Should().ThrowAsync<PolicyException>()).WithMessage("*policy.json*a pipe or a device*absent.json*");
    }

    [Fact]
    public void A_file_system_that_does_not_answer_is_told_keeps_no_other_file_and_is_noticed_when_it_answers_again()
    {
        string policy = _folder.Write("policy.json", TestFolder.Version("1"));
        string other = _folder.Write("other.json", TestFolder.Version("other"));
        FakeTimeProvider clock = new(TestHost.Start);
        using ManualResetEventSlim answers = new(initialState: true);
        (int waiting, int most) = (0, 0);
        using LogLines log = new();
        using TriageService triage = new(Options(policy, other), null, null, null, clock, log.CreateLogger(""), Read);
        answers.Reset();
        _folder.Write("other.json", TestFolder.Version("other-2"));
        clock.Advance(TimeSpan.FromMilliseconds(100));
        triage.Versions.Select(version => version.Engine.Version.Version).Should().Equal("1", "other-2");
        triage.Failures.Should().BeEmpty("a moment is no failure");

        for (int second = 0; second < 60; second++) clock.Advance(TimeSpan.FromSeconds(1));
        triage.Failures.Should().ContainSingle().Which.Should().Match<(string File, string Reason)>(told => told.File == policy && told.Reason.Contains("takes more than 2 seconds"));
        triage.Unseen.Should().BeNull("the other file is looked at");
        log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal));
        Volatile.Read(ref most).Should().BeInRange(2, 8, "each thread that is left behind waits twice as long as the one before");

        _folder.Write("policy.json", TestFolder.Version("2"));
        answers.Set();
        SpinWait.SpinUntil(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            return triage.Engine.Version.Version == "2";
        }, Soon).Should().BeTrue();
        triage.Failures.Should().BeEmpty();

        byte[] Read(string path)
        {
            if (path == policy)
            {
                most = Math.Max(most, Interlocked.Increment(ref waiting));
                answers.Wait(Soon, TestContext.Current.CancellationToken);
                Interlocked.Decrement(ref waiting);
            }

            return WatchedFile.ReadAll(path);
        }
    }

    [Fact]
    public async Task A_look_that_does_not_come_about_any_more_degrades_the_health()
    {
        FakeTimeProvider clock = new(TestHost.Start);
        using TriageService triage = new(Options(_folder.Write("policy.json", TestFolder.Version("1")), null), null, null, null, new StoppedTimers(clock), NullLogger.Instance);
        TriageHealthCheck check = new(triage);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await check.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status.Should().Be(HealthStatus.Healthy);
        clock.Advance(TimeSpan.FromSeconds(9));
        HealthCheckResult health = await check.CheckHealthAsync(new(), TestContext.Current.CancellationToken);
        (health.Status, health.Description).Should().Be((HealthStatus.Degraded, "The policy files were last looked at 10 seconds ago."));
    }

    [Fact]
    public async Task A_host_can_be_stopped_while_its_start_waits_for_something_that_does_not_answer()
    {
        using ManualResetEventSlim answers = new();
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddTriage();
        builder.Services.AddSingleton<TimeProvider>(_ =>
        {
            answers.Wait(Soon, TestContext.Current.CancellationToken);
            return TimeProvider.System;
        });
        using IHost host = builder.Build();
        Task start = Task.Run(() => host.StartAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Func<Task> ended = () => start.WaitAsync(TimeSpan.FromSeconds(10));
        await ended.Should().ThrowAsync<OperationCanceledException>();
        answers.Set();
    }

    private static TriageOptions Options(string policy, string? other)
    {
        TriageOptions options = new() { ReloadInterval = TimeSpan.FromMilliseconds(100) };
        options.AddPolicyFile(policy);
        if (other is not null) options.AddPolicyFile(other, TestHost.Start.AddYears(1));
        return options;
    }

    private void MakePipe(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are no files there.");
        using Process mkfifo = Process.Start("mkfifo", [_folder[name]]);
        mkfifo.WaitForExit();
    }

    private void MakeLink(string name, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Devices are no files there.");
        File.CreateSymbolicLink(_folder[name], target);
    }

    private static Task LookAsync(TestHost host) => Task.Run(host.LookAtFiles).WaitAsync(Soon);

    private static async Task<HealthReportEntry> Health(TestHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["triage"];

    private sealed class StoppedTimers(TimeProvider time) : TimeProvider
    {
        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
