using Meldpunt.Triage.Decisions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Meldpunt.Triage.Hosting.Tests;

public sealed class ReloadTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_file_decides_from_then_on()
    {
        await using TestHost host = await Start(TestFolder.Version("1"));
        _folder.Write("policy.json", TestFolder.Version("2", "assess"));

        (await host.DecideDrawing()).Policy.Version.Should().Be("1");
        host.LookAtFiles();
        Decision decision = await host.DecideDrawing();
        (decision.Route, decision.Policy.Version).Should().Be((Route.Assess, "2"));
        host.Log.Lines.Should().Contain(line => line.Contains("2 (", StringComparison.Ordinal) && line.Contains("is in force", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("", "not valid JSON")]
    [InlineData(null, "Could not find file")]
    public async Task A_file_that_turns_bad_changes_nothing_and_is_told(string? content, string reason)
    {
        await using TestHost host = await Start(TestFolder.Version("1"));
        if (content is null) File.Delete(_folder["policy.json"]);
        else _folder.Write("policy.json", content);
        host.LookAtFiles();
        host.LookAtFiles();

        (await host.DecideDrawing()).Policy.Version.Should().Be("1");
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal)).Which.Should().Contain("was refused").And.Contain(reason);
        HealthReport health = await Health(host);
        health.Status.Should().Be(HealthStatus.Degraded);
        health.Entries["triage"].Description.Should().Contain("policy.json");

        _folder.Write("policy.json", TestFolder.Version("2"));
        host.LookAtFiles();
        (await host.DecideDrawing()).Policy.Version.Should().Be("2");
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_policy_that_is_not_sound_is_refused_with_its_findings()
    {
        await using TestHost host = await Start(TestFolder.Version("1"));
        _folder.Write("policy.json", TestFolder.Version("2") with { Groups = [.. TestFolder.Version("2").Groups.SkipLast(1)], Texts = Rules.PolicyTexts.None });
        host.LookAtFiles();

        (await host.DecideDrawing()).Policy.Version.Should().Be("1");
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal)).Which.Should().Contain("gap");
    }

    [Fact]
    public async Task A_file_that_becomes_another_policy_is_refused()
    {
        await using TestHost host = await Start(TestFolder.Version("1"));
        _folder.Write("policy.json", TestFolder.Version("2") with { Id = "another-hotline" });
        host.LookAtFiles();

        (await host.DecideDrawing()).Policy.Version.Should().Be("1");
        host.Log.Lines.Should().Contain(line => line.Contains("expected 'meldpunt-kinderporno-nl'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_is_in_force_from_its_day_on_and_older_ones_can_be_asked_for()
    {
        string old = _folder.Write("old.json", TestFolder.Version("old"));
        string next = _folder.Write("next.json", TestFolder.Version("next", "assess"));
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(next, TestHost.Start.AddDays(1));
            options.AddPolicyFile(old);
        });

        (await host.DecideDrawing()).Policy.Version.Should().Be("old");
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await host.DecideDrawing()).Policy.Version.Should().Be("next");
        host.Triage.Find("old")!.Stamp.Version.Should().Be("old");
        host.Triage.Find("absent").Should().BeNull();
        host.Triage.Versions.Select(loaded => loaded.Engine.Stamp.Version).Should().Equal("old", "next");
    }

    [Fact]
    public async Task A_clock_that_is_put_back_behind_every_date_stops_no_decision()
    {
        SettableClock clock = new(TestHost.Start);
        await using TestHost host = await TestHost.StartAsync(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddTriage(options => options.AddPolicyFile(_folder.Write("policy.json", TestFolder.Version("1")), TestHost.Start.AddMinutes(-1)));
        });
        clock.Now -= TimeSpan.FromMinutes(2);

        (await host.DecideDrawing()).Policy.Version.Should().Be("1");
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_file_that_is_far_too_large_does_not_keep_another_from_its_change()
    {
        string other = _folder.Write("other.json", TestFolder.Version("other"));
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder.Write("policy.json", TestFolder.Version("1")));
            options.AddPolicyFile(other, TestHost.Start.AddYears(1));
        });
        using (FileStream file = new(other, FileMode.Open)) file.SetLength(17 << 20);
        _folder.Write("policy.json", TestFolder.Version("2"));
        host.LookAtFiles();

        (await host.DecideDrawing()).Policy.Version.Should().Be("2");
        (await Health(host)).Entries["triage"].Description.Should().Contain("other.json");
    }

    private Task<TestHost> Start(Rules.TriagePolicy policy) =>
        TestHost.StartAsync(options => options.AddPolicyFile(_folder.Write("policy.json", policy)));

    private static Task<HealthReport> Health(TestHost host) =>
        host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
}
