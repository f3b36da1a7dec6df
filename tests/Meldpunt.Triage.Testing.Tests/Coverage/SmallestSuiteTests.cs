using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

public sealed class SmallestSuiteTests
{
    private static readonly CoverageKind[] Always = [CoverageKind.Rule, CoverageKind.Condition];
    private static readonly CoverageKind[] All = [CoverageKind.Rule, CoverageKind.Condition, CoverageKind.Answer, CoverageKind.Guarantee];

    [Fact]
    public void The_shipped_policy_needs_each_scenario_of_its_smallest_suite() => EachIsNeeded(Made.Engine);

    [Fact]
    public void Any_policy_needs_each_scenario_of_its_smallest_suite() =>
        RandomSuites.Policies.Each(60, policy => EachIsNeeded(Made.Sound(policy)), TestPolicies.Show.Policy);

    [Fact]
    public void The_smallest_suite_of_the_shipped_policy_covers_all_that_is_possible() => CoversAll(Made.Engine);

    [Fact]
    public void The_smallest_suite_of_any_policy_covers_all_that_is_possible() =>
        RandomSuites.Policies.Each(150, policy => CoversAll(Made.Sound(policy)), TestPolicies.Show.Policy);

    [Fact]
    public void A_policy_without_anything_to_cover_but_its_last_rule_needs_one_report()
    {
        TriagePolicy policy = new Policies.PolicyBuilder("parcels", "1").ItemFact("content", "letter", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        ScenarioGeneration.SmallestSuite(TriageEngine.Create(policy)).Select(scenario => scenario.Report).Should().Equal("{\"items\":[{}]}");
    }

    private static void EachIsNeeded(TriageEngine engine)
    {
        ValueList<Scenario> all = ScenarioGeneration.SmallestSuite(engine);
        if (all.Count < 2) return;
        int[] whole = Covered(engine, all);
        foreach (Scenario one in all) Covered(engine, all.Where(other => other != one)).Should().NotEqual(whole, one.Name);
    }

    private static int[] Covered(TriageEngine engine, IEnumerable<Scenario> scenarios)
    {
        SuiteCoverage coverage = SuiteCoverage.Measure(ScenarioSuite.Create(engine, scenarios));
        return [.. Always.Select(kind => coverage.Count(kind).Covered)];
    }

    private static void CoversAll(TriageEngine engine)
    {
        ScenarioSuite suite = ScenarioSuite.Create(engine, ScenarioGeneration.SmallestSuite(engine, CoverageKind.Answer, CoverageKind.Guarantee));
        suite.Run().Should().OnlyContain(result => result.Passed);
        SuiteCoverage coverage = SuiteCoverage.Measure(suite);
        All.Should().OnlyContain(kind => coverage.Percent(kind) == 100, coverage.ToString().Replace("{", "{{", StringComparison.Ordinal));
    }
}
