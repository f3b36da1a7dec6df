using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class AsksImpossibleTests
{
    private static readonly ImpossibleCombination DrawnText = new("drawn-text", GuaranteeScope.Item, Condition.Where("format", "text").And("rendering", "drawn"));

    // Of no items 1; with assess 3 for each set of other routes and 2 for none, by doubt; without it 2 for each set of routes.
    private const int Summaries = 1 + (7 * 3) + 2 + (7 * 2);

    [Fact]
    public void A_rule_that_applies_only_to_impossible_answers_is_a_finding()
    {
        TriagePolicy policy = Planted.With("B", new("drawn", Condition.Where("format", "text").And("rendering", "drawn"), "out-of-scope")) with { Impossible = [DrawnText] };

        Finding asks = Planted.Only(policy, "asks-impossible").Is(FindingSeverity.Warning, "$.groups[1].rules[5]", "drawn").Counts(1 * 1 * 3 * 6 * 7 * 2, Planted.Items);

        asks.Message.Should().Be("Rule 'drawn' applies only to answers that are declared impossible together.");
        asks.Shown().Should().OnlyContain(item => Planted.Applies(policy, "drawn", item));
        asks.Witnesses[0].ToString().Should().Be("item 1: format = text, rendering = drawn");
    }

    [Fact]
    public void An_answer_that_is_impossible_together_with_the_other_conditions_of_its_rule_is_a_finding()
    {
        ImpossibleCombination stickers = new("shocking-sticker", GuaranteeScope.Item, Condition.Where("format", "sticker").And("nature", "other-shocking", "not-sexual"));

        Finding asks = Planted.Only(Unchanged with { Impossible = [stickers] }, "asks-impossible")
            .Is(FindingSeverity.Warning, "$.groups[0].rules[0].when.format", "other-shocking-imagery").Counts(1 * 3 * 3 * 1 * 7 * 2, Planted.Items);

        asks.Message.Should().Be("Rule 'other-shocking-imagery' asks for 'sticker' as answer to 'format', which is declared impossible beside its other conditions.");
        asks.Shown().Should().OnlyContain(item => item["format"] == "sticker" && Planted.Applies(Unchanged, "other-shocking-imagery", item));
    }

    [Fact]
    public void A_notice_that_asks_for_impossible_answers_is_a_finding_at_the_place_of_its_condition()
    {
        TriagePolicy policy = (Unchanged with
        {
            Impossible = [new("shared-unsearched", GuaranteeScope.Report, Condition.Where("searched", "no").And("shared", "yes"))],
            Notices = [.. Unchanged.Notices, new("never", [ReportCondition.Always, ReportCondition.Where("shared", "yes").And("searched", "no")]) { Source = Citation.Of("8") }],
        }).Silent();

        Finding asks = Planted.Only(policy, "asks-impossible").Is(FindingSeverity.Warning, "$.notices[7].when[1]", "never")
            .Counts(Summaries * 4 * 4 * 3, Summaries * 4 * 4 * 3 * 3 * 3);

        asks.Message.Should().Be("Notice 'never' asks for answers that are declared impossible together.");
        asks.Witnesses[0].ToString().Should().Be("report: searched = no, shared = yes");
    }
}
