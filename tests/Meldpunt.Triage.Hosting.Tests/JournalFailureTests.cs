using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Hosting.Journals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>What becomes of a decision that cannot be kept is the host's choice.</summary>
public sealed class JournalFailureTests
{
    private readonly FailingJournal _journal = new();

    [Fact]
    public async Task A_host_can_choose_to_decide_nothing_that_is_not_kept()
    {
        await using TestHost host = await Start(JournalFailure.FailDecision);

        await host.Invoking(one => one.DecideDrawing()).Should().ThrowAsync<IOException>();
        _journal.IsFull = false;
        await host.DecideDrawing();
        _journal.Kept.Should().ContainSingle();
    }

    [Fact]
    public async Task A_host_can_choose_to_go_on_and_count()
    {
        await using TestHost host = await Start(JournalFailure.GoOnAndCount);
        HealthCheckService health = host.Services.GetRequiredService<HealthCheckService>();

        (await host.DecideDrawing()).Route.Should().Be(Route.OutOfScope);
        host.Triage.NotKept.Should().Be(1);
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error The journal could not keep a decision", StringComparison.Ordinal));
        (await health.CheckHealthAsync(TestContext.Current.CancellationToken)).Status.Should().Be(HealthStatus.Degraded);

        _journal.IsFull = false;
        await host.DecideDrawing();
        (await health.CheckHealthAsync(TestContext.Current.CancellationToken)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_record_has_what_is_needed_to_decide_again_and_no_id()
    {
        _journal.IsFull = false;
        await using TestHost host = await Start(JournalFailure.FailDecision);
        Decision decision = await host.Triage.DecideAsync(new() { Id = "r-1", Items = [new() { Url = "https://example.org/a" }], Searched = Reports.YesNo.Yes }, TestContext.Current.CancellationToken);

        decision.Id.Should().Be("r-1");
        DecisionRecord record = _journal.Kept.Should().ContainSingle().Which;
        record.Time.Should().Be(TestHost.Start);
        record.Report["searched"].Should().Be("yes");
        record.Decision.Should().Be(decision with { Id = null });
    }

    private Task<TestHost> Start(JournalFailure failure) => TestHost.StartAsync(services =>
    {
        services.AddSingleton<IDecisionJournal>(_journal);
        services.AddTriage(options => options.WhenJournalFails = failure);
    });
}
