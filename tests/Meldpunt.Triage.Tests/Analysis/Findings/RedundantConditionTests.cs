using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class RedundantConditionTests
{
    [Fact]
    public void A_condition_that_lists_every_answer_is_redundant()
    {
        TriagePolicy policy = Rule("drawing", rule => rule with { When = Condition.Where("rendering", "drawn").And("link", "given", "none") });

        Finding redundant = Planted.Only(policy, "redundant-condition").Is(FindingSeverity.Warning, "$.groups[1].rules[3].when.link", "drawing").Counts(0, Planted.Items);

        redundant.Message.Should().Be("The condition on 'link' of rule 'drawing' could be left out: it lists every answer, so it says nothing.");
        redundant.Witnesses.Should().BeEmpty();
    }

    [Fact]
    public void A_condition_that_only_limits_a_reason_is_noted()
    {
        TriagePolicy policy = Rule("cloud", rule => rule with { When = Condition.Where("place", "cloud").And("persons", "child", "in-doubt") });

        Finding redundant = Planted.Only(policy, "redundant-condition")
            .Is(FindingSeverity.Note, "$.groups[2].rules[0].when.persons", "cloud").Counts(8 * 3 * 1 * 6 * 1 * 2, Planted.Items);

        redundant.Message.Should().Be("The condition on 'persons' of rule 'cloud' could be left out: without it every route would be the same; it only limits where the reason is given.");
        redundant.Shown().Should().OnlyContain(item =>
            !Planted.Applies(policy, "cloud", item) && Planted.Applies(Unchanged, "cloud", item) && Naive.RouteOf(policy, item) == Naive.RouteOf(Unchanged, item));
    }

    [Fact]
    public void A_condition_that_changes_no_route_of_a_rule_without_a_reason_is_redundant()
    {
        TriagePolicy policy = Rule("cloud", rule => rule with { When = Condition.Where("place", "cloud").And("persons", "child", "in-doubt"), GivesReason = false }) with { Guarantees = [], Codes = [] };

        Planted.Only(policy, "redundant-condition").Is(FindingSeverity.Warning, "$.groups[2].rules[0].when.persons", "cloud")
            .Message.Should().Be("The condition on 'persons' of rule 'cloud' could be left out: without it every decision would be the same.");
    }
}
