using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using Meldpunt.Triage.Tests.Policies;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class NeverDecidesTests
{
    [Fact]
    public void A_rule_whose_route_another_rule_gives_anyway_is_named_with_the_other()
    {
        TriagePolicy policy = Planted.With("C", new("cloud-video", Condition.Where("place", "cloud").And("format", "video"), "refer"));

        Finding idle = Planted.Only(policy, "never-decides")
            .Is(FindingSeverity.Warning, "$.groups[2].rules[6]", "cloud-video", "cloud").Counts(1 * 2 * 2 * 4 * 1 * 2, Planted.Items);

        TriagePolicy without = Planted.With("C", new("cloud-video", Condition.Where("place", "cloud").And("format", "video").And("link", "none"), "refer"));
        idle.Message.Should().Be("Without rule 'cloud-video' every route would be the same, since 'cloud' would give 'refer' too; it only adds its reason.");
        idle.Shown().Should().OnlyContain(item => Naive.DecidingOfComplete(policy, item).Any(rule => rule.Id == "cloud-video") && Naive.RouteOf(without, item) == "refer");
        TriageEngine.Create(policy).Decide(idle.Witnesses[0].Items[0]).Reasons.Should().Equal("cloud", "cloud-video");
    }

    [Fact]
    public void A_rule_that_never_decides_is_named_only_with_rules_that_would_decide_in_its_place()
    {
        // Where f0 is a0, "last" would give the same route too, but "next" comes before it.
        TriagePolicy policy = PlainPolicy.Of([2, 2],
        [
            new("a", [new("idle", Condition.Always, "go")]),
            new("b", [new("next", Condition.Where("f0", "a0"), "go")]),
            new("c", [new("last", Condition.Always, "go")]),
        ]);

        Planted.Only(policy, "never-decides").Is(FindingSeverity.Warning, "$.groups[0].rules[0]", "idle", "next", "last").Counts(4, 4).Message.Should().Be("Without rule 'idle' every route would be the same, since 'next' and 'last' would give 'go' too; it only adds its reason.");
    }
}
