using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Meldpunt.Triage.Hosting.Tests;

public sealed class ReloadTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_policy_file_decides_once_the_host_has_looked_at_it()
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
    [InlineData("", "is empty")]
    [InlineData(null, "Could not find file")]
    public async Task A_policy_file_that_becomes_unreadable_leaves_the_old_version_in_force_and_degrades_the_health(string? content, string reason)
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
    public async Task A_changed_file_with_an_unsound_policy_is_refused_and_its_findings_are_logged()
    {
        await using TestHost host = await Start(TestFolder.Version("1"));
        _folder.Write("policy.json", TestFolder.Version("2") with { Groups = [.. TestFolder.Version("2").Groups.SkipLast(1)], Texts = Meldpunt.Triage.Policies.PolicyTexts.None });
        host.LookAtFiles();

        (await host.DecideDrawing()).Policy.Version.Should().Be("1");
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal)).Which.Should().Contain("gap");
    }

    [Fact]
    public async Task A_changed_file_with_the_id_of_another_policy_is_refused()
    {
        await using TestHost host = await Start(TestFolder.Version("1"));
        _folder.Write("policy.json", TestFolder.Version("2") with { Id = "another-hotline" });
        host.LookAtFiles();

        (await host.DecideDrawing()).Policy.Version.Should().Be("1");
        host.Log.Lines.Should().Contain(line => line.Contains("expected 'meldpunt-kinderporno-nl'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_refused_document_says_neither_steers_nor_floods_the_log_and_the_health_data()
    {
        await using TestHost host = await Start(TestFolder.Version("1"));
        string names = string.Join(", ", Enumerable.Range(0, 5_000).Select(i => $"\"\\u001b[31m{i}\\n2026-11-24 fake {new string('x', 500)}\": 1"));
        _folder.Write("policy.json", $"{{{names}}}");
        host.LookAtFiles();

        string line = host.Log.Lines.Single(logged => logged.Contains("was refused", StringComparison.Ordinal));
        string health = (string)(await Health(host)).Entries["triage"].Data[_folder["policy.json"]];
        foreach (string told in new[] { line, health })
        {
            told.Length.Should().BeLessThan(10_000);
            told.Should().Contain("more faults").And.NotContain("\e").And.NotContain("\n2026");
        }
    }

    [Fact]
    public async Task A_version_with_control_characters_never_comes_into_force()
    {
        await using TestHost host = await Start(TestFolder.Version("1"));
        _folder.Write("policy.json", TestFolder.Version("1\n2026-11-24 fake log line\u001b[31m\u202e"));
        host.LookAtFiles();

        (await host.DecideDrawing()).Policy.Version.Should().Be("1");
        host.Log.Lines.Should().Contain(line => line.Contains("a version cannot have U+000A, a control character, at character 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_is_explained_by_the_engine_of_its_own_version_after_another_came_into_force()
    {
        string next = _folder.Write("next.json", TestFolder.Version("next", "assess"));
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(next, TestHost.Start.AddMinutes(1));
            options.AddPolicyFile(_folder.Write("old.json", TestFolder.Version("old")));
        });
        Decision decision = await host.DecideDrawing();
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        host.Triage.Invoking(triage => triage.Engine.Explain(decision)).Should().Throw<ArgumentException>().WithMessage("*old*next*");
        host.Triage.Find(decision.Policy)!.Explain(decision).Items[0].DecidedBy.Should().Equal("drawing");
        host.Triage.Find(decision.Policy with { Sha256 = new('0', 64) }).Should().BeNull(because: "the same version with other content is another policy");
    }

    [Fact]
    public async Task A_version_is_in_force_from_its_date_on_and_older_versions_can_still_be_found()
    {
        string old = _folder.Write("old.json", TestFolder.Version("old"));
        string next = _folder.Write("next.json", TestFolder.Version("next", "assess"));
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(next, TestHost.Start.AddMinutes(1));
            options.AddPolicyFile(old);
        });

        (await host.DecideDrawing()).Policy.Version.Should().Be("old");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await host.DecideDrawing()).Policy.Version.Should().Be("next");
        host.Triage.Find("old")!.Version.Version.Should().Be("old");
        host.Triage.Find("absent").Should().BeNull();
        host.Triage.Versions.Select(loaded => loaded.Engine.Version.Version).Should().Equal("old", "next");
    }

    [Fact]
    public async Task A_clock_set_back_to_before_every_version_does_not_stop_decisions()
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
    public async Task A_policy_file_that_is_far_too_large_does_not_prevent_the_reload_of_another()
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

    private Task<TestHost> Start(Meldpunt.Triage.Policies.TriagePolicy policy) =>
        TestHost.StartAsync(options => options.AddPolicyFile(_folder.Write("policy.json", policy)));

    private static Task<HealthReport> Health(TestHost host) =>
        host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
}
