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
            if (OnlyContacts(row.Change)) continue;
            Made.Whole(Made.Decision(old, scenario.Report)).Should().NotBe(scenario.Expected, scenario.Name);
        }
    }, ChangedVersions.Show);

    // Which organisations are named stays the same; a scenario does not look at their telephone numbers.
    private static bool OnlyContacts(DecisionChange change) =>
        change == new DecisionChange { Referrals = new() { Altered = change.Referrals.Altered } };
}
