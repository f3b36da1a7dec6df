using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

public sealed class CoverageBruteForceTests
{
    [Fact]
    public void A_goal_of_coverage_is_possible_and_covered_exactly_when_trying_every_report_says_so() => RandomSuites.Any.Each(60, random =>
    {
        TriageEngine engine = Made.Sound(random.Policy);
        ScenarioSuite suite = RandomSuites.Suite(engine, random.Reports);

        SuiteCoverage coverage = SuiteCoverage.Measure(suite);

        CoverageGoal[] expected = NaiveCoverage.Of(suite);
        CoverageGoal[] found = [.. coverage.Goals.Where(goal => goal.Kind != CoverageKind.Section)];
        foreach ((CoverageGoal one, CoverageGoal other) in expected.Zip(found)) other.Should().Be(one);
        found.Should().HaveSameCount(expected);
    }, RandomSuites.Show);
}
