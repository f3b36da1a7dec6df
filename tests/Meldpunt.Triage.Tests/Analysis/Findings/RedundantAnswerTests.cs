using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class RedundantAnswerTests
{
    [Fact]
    public void An_answer_for_which_another_rule_gives_the_same_route_is_redundant()
    {
        TriagePolicy policy = Rule("no-link", rule => rule with { When = Condition.Where("link", "none").And("place", "public-internet", "cloud") });

        Finding redundant = Planted.Only(policy, "redundant-answer")
            .Is(FindingSeverity.Note, "$.groups[2].rules[5].when.place", "no-link").Counts(8 * 3 * 3 * 6 * 1 * 1, Planted.Items);

        redundant.Message.Should().Be("The answer 'cloud' to 'place' in rule 'no-link' could be left out: without it every route would be the same; it only adds the reason.");
        TriagePolicy without = Rule("no-link", rule => rule with { When = Condition.Where("link", "none").And("place", "public-internet") });
        redundant.Shown().Should().OnlyContain(item =>
            Planted.Applies(policy, "no-link", item) && !Planted.Applies(without, "no-link", item) && Naive.RouteOf(policy, item) == Naive.RouteOf(without, item));
        Answers shown = redundant.Witnesses[0].Items[0];
        TriageEngine.Create(policy).Decide(shown).Route.Should().Be(TriageEngine.Create(without).Decide(shown).Route);
    }
}
