namespace Meldpunt.Triage.Testing.Tests.Coverage;

public sealed class ItemConditionCoverageTests
{
    [Fact]
    public void Each_part_of_a_condition_on_items_is_a_goal_of_its_own() => Texts("some-opened").Should().Equal(
        "'some-opened' is given",
        "'some-opened' is given",
        "'some-opened' not: is given, for 'someItem' alone",
        "'some-opened' not: is given, for 'someItem.route' alone",
        "'some-opened' not: is given, for 'someItem.reason' alone",
        "'some-opened' not: is given, for 'someItem.facts.weight' alone");

    [Fact]
    public void What_no_item_may_be_keeps_a_label_for_each_part_alone() => Texts("none-opened").Should().Equal(
        "'none-opened' is given",
        "'none-opened' is given",
        "'none-opened' not: is given, for 'noItem' alone",
        "'none-opened' is given, for 'noItem.route' alone",
        "'none-opened' is given, for 'noItem.reason' alone",
        "'none-opened' is given, for 'noItem.facts.weight' alone");

    [Fact]
    public void A_condition_of_one_part_has_no_goals_for_its_parts() => Texts("queue").Should().Equal(
        "'queue' is given", "'queue' is given", "'queue' not: is given, for 'reportRoute' alone");

    // A heavy parcel is opened for that reason, so that no part fails alone.
    [Fact]
    public void A_part_that_cannot_fail_alone_is_no_possible_goal() =>
        Measure("{}").Goals.Where(goal => goal.Text.Contains("Item.", StringComparison.Ordinal)).Should().HaveCount(9).And.OnlyContain(goal => !goal.IsPossible);

    [Fact]
    public void A_report_covers_a_label_that_it_gets() =>
        Measure("""{"items":[{"weight":"heavy"}]}""").Goals.Where(goal => goal.IsCovered && goal.Kind == CoverageKind.Rule).Select(goal => goal.Id)
            .Should().Equal("heavy", "queue", "all-opened", "some-opened");

    private static IEnumerable<string> Texts(string label) => Measure("{}").Goals.Where(goal => goal.Id == label).Select(goal => goal.Text);

    private static SuiteCoverage Measure(string report) =>
        SuiteCoverage.Measure(ScenarioSuite.Create(LabelledParcels.Engine, [Made.Scenario(LabelledParcels.Engine, "one", report)]));
}
