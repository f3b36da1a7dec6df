using System.Diagnostics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis;

public sealed class StoppingTests
{
    private static readonly CancellationToken Stopped = new(canceled: true);

    [Fact]
    public void Work_that_is_stopped_before_it_begins_is_not_done()
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(Unchanged, cancellation: TestContext.Current.CancellationToken);
        Action[] all =
        [
            () => PolicyAnalysis.Create(Unchanged, cancellation: Stopped),
            () => TriageEngine.Create(Unchanged, cancellation: Stopped),
            () => PolicyDifference.Between(Unchanged, Unchanged, cancellation: Stopped),
            () => analysis.Findings(Stopped),
            () => analysis.Guarantees(Stopped),
            () => analysis.Check(Unchanged.Guarantees[0], Stopped),
        ];

        foreach (Action one in all) one.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void What_was_stopped_can_be_asked_again()
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(SizedPolicies.OfThree(120), cancellation: TestContext.Current.CancellationToken);
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(20));

        analysis.Invoking(one => one.Findings(stop.Token)).Should().Throw<OperationCanceledException>();

        analysis.Findings(TestContext.Current.CancellationToken).Should().Equal(PolicyAnalysis.Create(SizedPolicies.OfThree(120)).Findings());
    }

    [Fact]
    public void An_engine_outlives_what_would_have_stopped_its_making()
    {
        using CancellationTokenSource stop = new();
        TriageEngine engine = TriageEngine.Create(Unchanged, cancellation: stop.Token);
        stop.Cancel();

        Decision decision = engine.Decide(new Report { Items = [new()] });

        engine.Explain(decision).Items.Should().ContainSingle();
        engine.NextQuestion(decision.Items[0].Answers).Should().NotBeNull();
    }

    [Fact]
    public void Compiling_a_large_policy_ends_soon_after_it_is_stopped()
    {
        TriagePolicy large = SizedPolicies.OfThree(3_000);
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(200));
        Stopwatch watch = Stopwatch.StartNew();

        FluentActions.Invoking(() => PolicyAnalysis.Create(large, cancellation: stop.Token)).Should().Throw<OperationCanceledException>();

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5), "on a busy machine too");
    }
}
