using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class ExplanationCodeTests
{
    [Fact]
    public void A_scenario_that_expects_the_codes_of_the_engines_explanation_passes() => TriageGen.Reports(Made.Engine.Policy).Each(100, report =>
    {
        Explanation why = Made.Engine.Explain(Made.Decision(report));
        ValueList<ExpectedItem> items = why.Items.Select(item => new ExpectedItem
        {
            SufficientReason = item.SufficientReason,
            DecidedBy = item.DecidedBy,
            Outranked = item.Outranked.Select(rule => rule.Rule).ToValueList(),
        }).ToValueList();
        ScenarioSuite.Create(Made.Engine, [Made.Scenario("one", report, new() { Items = items })]).Verify("one");
    }, report => report);

    [Fact]
    public void A_wrong_code_of_an_explanation_is_a_mismatch()
    {
        Scenario one = Made.Scenario("one", """{"items":[{"format":"text","place":"cloud"}]}""", new()
        {
            Items = [new() { SufficientReason = ["place"], DecidedBy = ["cloud"], Outranked = [] }],
        });
        ScenarioSuite.Create(Made.Engine, [one]).Run("one").Mismatches.Should().Equal(
            new Mismatch { Part = "items[0].because", Expected = "place", Actual = "format" },
            new Mismatch { Part = "items[0].decidedBy", Expected = "cloud", Actual = "text" },
            new Mismatch { Part = "items[0].outranked", Expected = "(none)", Actual = "cloud" });
    }
}
