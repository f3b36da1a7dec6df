using FluentAssertions;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;
using Xunit;

namespace PolicySuite;

/// <summary>What the hotline's policy must hold to, before it goes live.</summary>
public sealed class PolicyTests
{
    private static readonly TriagePolicy Current = Read("current.json");
    private static readonly ScenarioSuite Suite = ScenarioSuite.Load(TriageEngine.Create(Current), "scenarios");

    public static IEnumerable<object[]> Scenarios => Suite.Cases;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Decides_as_expected(string scenario) => Suite.Verify(scenario);

    [Fact]
    public void Has_no_gaps_conflicts_or_anything_else_to_fix() =>
        Current.Should().BeComplete().And.HaveNoConflicts().And.HaveNoFindings(FindingSeverity.Warning);

    [Fact]
    public void Never_turns_a_child_in_doubt_away() =>
        Current.Should().Guarantee(new("doubt-is-assessed", GuaranteeScope.Item, GuaranteeKind.Implies)
        {
            If = new() { Facts = [Condition.Where("persons", "in-doubt").And("kind", "image").And("reach", "public")] },
            Then = new() { Routes = ["assess"] },
        });

    [Fact]
    public void Changes_only_what_was_agreed_on() =>
        PolicyDifference.Between(Read("live.json"), Current, cancellation: TestContext.Current.CancellationToken)
            .Except(Agreed()).Unexpected.IsUnchanged.Should().BeTrue("allowed.json lists what may change");

    [Fact]
    public void Is_covered_in_full() =>
        SuiteCoverage.Measure(Suite).Shortfalls(CoverageThresholds.Full).Should().BeEmpty();

    [Fact]
    public void Has_scenarios_that_would_notice_every_small_change() =>
        MutationTesting.Run(Suite).Survivors.Should().BeEmpty();

    private static TriagePolicy Read(string file) =>
        PolicyDocument.Load(Path.Combine(AppContext.BaseDirectory, "policy", file));

    private static AllowedChanges Agreed() =>
        DifferenceDocument.ReadAllowed(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "allowed.json"))).Content!;
}
