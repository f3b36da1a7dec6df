using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class FailureMessageTests
{
    [Fact]
    public void A_failure_shows_expected_and_actual_side_by_side_the_reasons_and_which_rule_is_missing() => Message(
        """{"items":[{"format":"photo","rendering":"drawn","nature":"sexual-pose","place":"cloud"}],"anonymous":"yes"}""",
        new()
        {
            Route = "refer",
            Items = [new() { Route = "refer", Reasons = ["text", "cloud"], Possible = ["refer"], SufficientReason = ["place"], DecidedBy = ["cloud"], Outranked = ["drawing"] }],
            Referrals = ["police"],
            Notices = [],
            Questions = [],
        }).Should().Be(
        """
        Scenario 'one' is not decided as expected:
                              expected     actual
          route               refer        out-of-scope
          items[0].route      refer        out-of-scope
          items[0].reasons    text, cloud  drawing, cloud
          items[0].possible   refer        out-of-scope
          items[0].because    place        rendering, nature
          items[0].decidedBy  cloud        drawing
          items[0].outranked  drawing      cloud
          referrals           police       (none)
          notices             (none)       confidential, legal-information, do-not-search, do-not-share
          questions           (none)       immediate-danger, child-concern, searched, shared
          item 1: 'out-of-scope' because rendering = drawn, nature = sexual-pose; decided by rule 'drawing' (§ 5)
          item 1: rule 'text' (§ 5) does not apply: format = photo
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_failure_with_an_unsettled_report_says_what_is_still_to_be_asked() => Message(
        """{"items":[{"place":"cloud"}]}""", new() { Route = "refer", Items = [new() { Reasons = ["drawing"] }] }).Should().Be(
            """
            Scenario 'one' is not decided as expected:
                                expected  actual
              route             refer     needs-information
              items[0].reasons  drawing   cloud
              item 1: 'needs-information', still to be asked: format, rendering, persons, nature
              item 1: rule 'drawing' (§ 5) does not apply: rendering = (unanswered)
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_failure_with_a_report_without_items_says_so() => Message("""{"childConcern":"no"}""", new() { Route = "refer", Items = [new() { Route = "refer" }] }).Should().Be(
            """
            Scenario 'one' is not decided as expected:
                     expected  actual
              route  refer     needs-information
              items  1         0
              the report has no items, so its route is 'needs-information'
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_failure_explains_each_item_of_the_report() => Message(
        """{"items":[{"format":"text"},{"format":"photo","nature":"other-shocking"}]}""", new() { Items = [new() { Route = "refer" }] }).Should().Be(
            """
            Scenario 'one' is not decided as expected:
                              expected  actual
              items           1         2
              items[0].route  refer     out-of-scope
              item 1: 'out-of-scope' because format = text; decided by rule 'text' (§ 5)
              item 2: 'refer' because format = photo, nature = other-shocking; decided by rule 'other-shocking-imagery' (§ 7)
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_failure_with_an_item_that_rules_decide_between_them_names_them_all()
    {
        TriageEngine parcels = TriageEngine.Create(new PolicyBuilder("parcels", "1")
            .ItemFact(new Fact("content", ["letter", "food"]) { Closed = "food" }).ItemFact("size", "small", "large", "in-doubt")
            .Rule("A", "large-letter", Condition.Where("content", "letter").And("size", "large"), "refer")
            .Rule("A", "large-food", Condition.Where("content", "food").And("size", "large"), "refer")
            .Rule("B", "too-large", Condition.Where("size", "large"), "out-of-scope")
            .Otherwise("C", "deliver", "assess")
            .Build());
        ScenarioSuite suite = ScenarioSuite.Create(parcels, [Made.Scenario("one", """{"items":[{"size":"large"}]}""", new() { Route = "out-of-scope" })]);
        suite.Run("one").ToString().Should().EndWith("item 1: 'refer' because size = large; decided in different cases by rule 'large-letter', rule 'large-food'");
    }

    [Fact]
    public void The_result_of_a_scenario_that_passes_says_so() => Result("{}", new() { Route = "needs-information" }).ToString().Should().Be("Scenario 'one' passed.");

    private static string Message(string report, ExpectedDecision expected)
    {
        ScenarioResult result = Result(report, expected);
        result.Passed.Should().BeFalse();
        return result.ToString();
    }

    private static ScenarioResult Result(string report, ExpectedDecision expected) => ScenarioSuite.Create(Made.Engine, [Made.Scenario("one", report, expected)]).Run("one");
}
