using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>No version comes into force, and none goes out of it, by a single reading of a clock.</summary>
public sealed class JumpingClockTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _even = new(TestHost.Start);
    private readonly JumpingClock _clock;

    public JumpingClockTests() => _clock = new(_even);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(73 * 365)]
    [InlineData(1)]
    [InlineData(-400)]
    public async Task A_clock_that_jumps_changes_no_version_is_told_once_and_degrades_the_health_until_it_is_back(int days)
    {
        await using TestHost host = await StartAsync();
        _clock.Off = TimeSpan.FromDays(days);
        _even.Advance(TimeSpan.FromMinutes(1));

        host.Triage.Engine.Version.Version.Should().Be("present");
        (await Health(host)).Should().Match<HealthReportEntry>(health => health.Status == HealthStatus.Degraded && health.Description!.Contains(days < 0 ? "400 days behind" : days > 1 ? "26645 days ahead" : "24 hours ahead"));
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Warning The clock is", StringComparison.Ordinal)).Which.Should().Contain("2026-11-24T12:01:00");

        _clock.Off = TimeSpan.Zero;
        _even.Advance(TimeSpan.FromMinutes(1));
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
        host.Log.Lines.Should().ContainSingle(line => line.Contains("The clock is believed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_that_goes_on_for_an_hour_after_a_jump_is_believed()
    {
        await using TestHost host = await StartAsync(options => options.ReloadInterval = TimeSpan.FromMinutes(1));
        _clock.Off = TimeSpan.FromDays(1);
        for (int minute = 0; minute < 59; minute++) _even.Advance(TimeSpan.FromMinutes(1));
        host.Triage.Engine.Version.Version.Should().Be("present");
        _even.Advance(TimeSpan.FromMinutes(2));
        host.Triage.Engine.Version.Version.Should().Be("next", "a computer that slept a day is right about the day");
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_version_comes_into_force_at_its_moment_also_while_the_clock_is_off()
    {
        await using TestHost host = await StartAsync(options => options.ReloadInterval = TimeSpan.FromMinutes(10));
        _clock.Off = TimeSpan.FromDays(-30);
        for (int minute = 0; minute < 13 * 60; minute++)
        {
            // Before it has gone on for long enough it jumps again.
            _clock.Off -= minute % 30 == 0 ? TimeSpan.FromDays(1) : TimeSpan.Zero;
            _even.Advance(TimeSpan.FromMinutes(1));
        }

        host.Triage.Engine.Version.Version.Should().Be("next");
    }

    [Fact]
    public async Task A_host_may_let_its_clock_jump_as_far_as_it_likes()
    {
        await using TestHost host = await StartAsync(options => options.ClockTolerance = Timeout.InfiniteTimeSpan);
        _clock.Off = TimeSpan.FromDays(1);

        host.Triage.Engine.Version.Version.Should().Be("next");
    }

    [Fact]
    public async Task Without_dates_and_a_journal_nobody_asks_the_clock()
    {
        await using TestHost host = await TestHost.StartAsync(services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            services.AddTriage(options => options.AddPolicyFile(_folder.Write("policy.json", TestFolder.Version("1"))));
        });
        _clock.Off = TimeSpan.FromDays(400);
        _even.Advance(TimeSpan.FromMinutes(1));

        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    private Task<TestHost> StartAsync(Action<TriageOptions>? more = null) => TestHost.StartAsync(services =>
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddTriage(options =>
        {
            options.AddPolicyFile(_folder.Write("present.json", TestFolder.Version("present")), TestHost.Start.AddDays(-1));
            options.AddPolicyFile(_folder.Write("next.json", TestFolder.Version("next")), TestHost.Start.AddHours(12));
            more?.Invoke(options);
        });
    });

    private static async Task<HealthReportEntry> Health(TestHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["triage"];
}
