namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class ScenarioInCodeTests
{
    [Fact]
    public void All_faults_of_scenarios_made_in_code_are_listed_at_once_with_the_names_of_the_scenarios() =>
        Message(
            Made.Scenario("one", """{"items":[{"place":"darkweb"}]}""", new() { Route = "refer" }),
            Made.Scenario("one", "{}", new() { Route = "asess" }),
            Made.Scenario("nothing", "{}", new()),
            Made.Scenario("", "{}", new() { Notices = ["confidental"] }),
            Made.Scenario("no json", "{", new() { Route = "refer" })).Should().Be(
            """
            The scenarios cannot be run:
            scenario 'one': $.report.items[0].place: 'darkweb' is not an answer to 'place'; did you mean 'dark-web'?
            scenario 'one': $.name: another scenario has this name (scenario 'one')
            scenario 'one': $.expected.route: 'asess' is not a route; did you mean 'assess'?
            scenario 'nothing': $.expected: a scenario must expect something: write 'expected' with a route, items, referrals, contacts, notices, labels or questions
            scenario '': $.name: a scenario needs a name
            scenario '': $.expected.notices[0]: 'confidental' is not a notice; did you mean 'confidential'?
            scenario 'no json': $.report: not valid JSON at byte 2
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Running_a_name_that_no_scenario_has_is_refused_with_the_nearest_name()
    {
        ScenarioSuite suite = ScenarioSuite.Create(Made.Engine, [Made.Scenario("A drawing", "{}", new() { Route = "needs-information" })]);
        suite.Invoking(one => one.Run("A drawin")).Should().Throw<ArgumentException>().WithMessage("There is no scenario of this name; did you mean 'A drawing'?*");
        suite.Invoking(one => one.Run("Something wholly different")).Should().Throw<ArgumentException>().WithMessage("There is no scenario of this name (*");
    }

    [Fact]
    public void Each_scenario_of_a_suite_is_a_test_case_under_its_name()
    {
        ScenarioSuite suite = ScenarioSuite.Create(Made.Engine, [Made.Scenario("b", "{}", new() { Route = "needs-information" }), Made.Scenario("a", "{}", new() { Questions = [] })]);
        suite.Cases.Select(one => one.Single()).Should().Equal("b", "a");
        suite.Run().Select(result => result.Passed).Should().Equal(true, false);
        suite.Invoking(one => one.Verify("b")).Should().NotThrow();
        suite.Invoking(one => one.Verify("a")).Should().Throw<ScenarioException>();
    }

    private static string Message(params Scenario[] scenarios)
    {
        Func<ScenarioSuite> make = () => ScenarioSuite.Create(Made.Engine, scenarios);
        return make.Should().Throw<ScenarioException>().Which.Message;
    }
}
