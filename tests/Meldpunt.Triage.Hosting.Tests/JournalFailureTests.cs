using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>What becomes of a decision that cannot be kept is the host's choice.</summary>
public sealed class JournalFailureTests
{
    private readonly FailingJournal _journal = new();

    [Fact]
    public async Task A_decision_that_the_journal_cannot_keep_fails_when_the_host_has_chosen_that()
    {
        await using TestHost host = await Start(JournalFailure.FailDecision);

        await host.Invoking(one => one.DecideDrawing()).Should().ThrowAsync<IOException>();
        _journal.IsFull = false;
        await host.DecideDrawing();
        _journal.Kept.Should().ContainSingle();
    }

    [Fact]
    public async Task A_decision_that_the_journal_cannot_keep_is_given_and_counted_when_the_host_has_chosen_that()
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
        Decision decision = await host.Triage.DecideAsync(new() { Id = "r-1", Items = [new() { Url = "https://example.org/a" }], Searched = Meldpunt.Triage.YesNo.Yes }, TestContext.Current.CancellationToken);

        decision.Id.Should().Be("r-1");
        DecisionRecord record = _journal.Kept.Should().ContainSingle().Which;
        record.Time.Should().Be(TestHost.Start);
        record.Report["searched"].Should().Be("yes");
        record.Decision.Should().Be(decision with { Id = null });
    }

    [Fact]
    public async Task A_journal_that_cancels_its_own_write_counts_as_a_journal_that_failed()
    {
        _journal.Failure = new TaskCanceledException("The other side did not answer in time.");
        await using TestHost host = await Start(JournalFailure.GoOnAndCount);

        (await host.DecideDrawing()).Route.Should().Be(Route.OutOfScope);
        host.Triage.NotKept.Should().Be(1);
    }

    [Fact]
    public async Task A_report_of_more_items_than_can_be_read_back_is_refused_before_it_is_decided()
    {
        _journal.IsFull = false;
        await using TestHost host = await Start(JournalFailure.FailDecision);
        Meldpunt.Triage.Report report = new() { Items = [.. Enumerable.Repeat(new Meldpunt.Triage.ReportItem(), 1_001)] };

        await host.Invoking(async one => await one.Triage.DecideAsync(report, TestContext.Current.CancellationToken)).Should().ThrowAsync<ArgumentException>().WithMessage("*at most 1000 items*1001*");
        _journal.Kept.Should().BeEmpty();
    }

    private Task<TestHost> Start(JournalFailure failure) => TestHost.StartAsync(services =>
    {
        services.AddSingleton<IDecisionJournal>(_journal);
        services.AddTriage(options => options.WhenJournalFails = failure);
    });
}
