using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class GapTests
{
    [Fact]
    public void A_last_rule_that_assesses_children_only_leaves_doubt_without_a_route()
    {
        TriagePolicy policy = Rule("assess", rule => rule with { When = When("persons", "child") }).Silent();

        Finding gap = Planted.Only(policy, "gap").Is(FindingSeverity.Error, "$.groups").Counts(5 * 2 * 1 * 4 * 2 * 1, Planted.Items);

        gap.Message.Should().Be("No rule gives this item a route; a last group with a rule that always applies would.");
        gap.Shown().Should().OnlyContain(item => Naive.DecidingOfComplete(policy, item).Length == 0);
        gap.Witnesses[0].Items[0].Should().HaveCount(6, "each fact has an answer that gives a route");
    }
}
