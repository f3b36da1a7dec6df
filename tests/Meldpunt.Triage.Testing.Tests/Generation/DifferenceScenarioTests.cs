using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Testing.Tests.Generation;

public sealed class DifferenceScenarioTests
{
    [Fact]
    public void Each_changed_row_has_a_scenario_that_the_new_version_passes_and_the_old_one_fails() => ChangedVersions.Any.Each(200, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);
        DifferenceRow[] rows = [.. difference.Item.Rows, .. difference.Report.Rows];

        ValueList<Scenario> scenarios = ScenarioGeneration.ForDifference(difference);

        scenarios.Should().HaveCount(rows.Length);
        (TriageEngine old, TriageEngine present) = (TriageEngine.Create(pair.Old), TriageEngine.Create(pair.New));
        if (rows.Length > 0) ScenarioSuite.Create(present, scenarios).Run().Should().OnlyContain(result => result.Passed);
        foreach ((DifferenceRow row, Scenario scenario) in rows.Zip(scenarios))
        {
            Made.Fits(Made.Decision(old, scenario.Report), scenario.Expected).Should().BeFalse($"{scenario.Name}: {row.Change}".Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }
    }, ChangedVersions.Show);
}
