namespace Meldpunt.Triage.Testing.Tests.Coverage;

public sealed class ClosedReportTests
{
    [Fact]
    public void A_closed_scenario_also_covers_the_answers_that_closing_gives() =>
        Shown(isClosed: true).Except(Shown(isClosed: false)).Should().Contain(["'rendering' is 'in-doubt'", "'link' is 'none'", "'no-link' decides"])
            .And.NotContain("'analysts-decide' is shown");

    [Fact]
    public void A_section_is_covered_by_the_scenarios_that_have_it_as_source()
    {
        Scenario one = Made.Scenario("one", "{}", new() { Route = "needs-information" }) with { Source = ["3", "4a"] };
        SuiteCoverage.Measure(ScenarioSuite.Create(Made.Engine, [one])).Goals.Where(goal => goal.Kind == CoverageKind.Section && goal.IsCovered)
            .Select(goal => goal.Text).Should().Equal("§ 3: in doubt", "§ 4a: more about the law");
    }

    private static IEnumerable<string> Shown(bool isClosed)
    {
        Scenario one = new("one", """{"items":[{"format":"photo"}]}""", new() { Items = [new() { Reasons = ValueLists.Create<string>(isClosed ? ["no-link"] : []) }] }) { IsClosed = isClosed };
        return SuiteCoverage.Measure(ScenarioSuite.Create(Made.Engine, [one])).Goals.Where(goal => goal.IsCovered).Select(goal => goal.Text);
    }
}
