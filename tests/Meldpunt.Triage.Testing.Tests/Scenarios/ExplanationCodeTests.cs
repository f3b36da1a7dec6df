using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Testing.Arbitrary;
using Meldpunt.Triage.Testing.Scenarios;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class ExplanationCodeTests
{
    [Fact]
    public void A_scenario_that_expects_the_codes_of_the_engines_explanation_passes() => TriageGen.Reports(Made.Engine.Policy).Each(100, report =>
    {
        Explanation why = Made.Engine.Explain(Made.Decision(report));
        ValueList<ExpectedItem> items = why.Items.Select(item => new ExpectedItem
        {
            Because = item.Because,
            DecidedBy = item.DecidedBy,
            Outranked = item.Outranked.Select(rule => rule.Rule).ToValueList(),
        }).ToValueList();
        ScenarioSuite.Of(Made.Engine, [Made.Scenario("one", report, new() { Items = items })]).Verify("one");
    }, report => report);

    [Fact]
    public void A_wrong_code_of_an_explanation_is_a_mismatch()
    {
        Scenario one = Made.Scenario("one", """{"items":[{"format":"text","place":"cloud"}]}""", new() { Items = [new() { Because = ["place"], DecidedBy = ["cloud"], Outranked = [] }] });
        ScenarioSuite.Of(Made.Engine, [one]).Run("one").Mismatches.Should().Equal(
            new Mismatch("items[0].because", "place", "format"),
            new Mismatch("items[0].decidedBy", "cloud", "text"),
            new Mismatch("items[0].outranked", "(none)", "cloud"));
    }
}
