using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using Meldpunt.Triage.Tests.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class DeadRuleTests
{
    [Fact]
    public void A_dead_rule_is_named_with_the_rule_of_higher_rank_that_hides_it()
    {
        TriagePolicy policy = Planted.WithGroup(new("hidden", Condition.Where("persons", "adults-only").And("place", "cloud"), "assess"));

        Finding dead = Planted.Only(policy, "dead-rule")
            .Is(FindingSeverity.Warning, "$.groups[3].rules[0]", "hidden", "adults-only").Counts(8 * 3 * 1 * 6 * 1 * 2, Planted.Items);

        dead.Shown().Should().OnlyContain(item => Planted.Applies(policy, "hidden", item) && Naive.DecidingOfComplete(policy, item).All(rule => rule.Id != "hidden"));
        dead.Message.Should().Be("Rule 'hidden' never decides: wherever it applies, 'adults-only' decides, which is of higher rank. It only adds its reason.");
        dead.Witnesses[0].ToString().Should().Be("item 1: persons = adults-only, place = cloud");
        TriageEngine.Create(policy).Decide(dead.Witnesses[0].Items[0]).Reasons.Should().Contain("hidden", "it adds its reason all the same");
    }

    [Fact]
    public void A_dead_rule_that_gives_no_reason_has_no_effect_at_all() =>
        Planted.Only(Planted.WithGroup(new("hidden", Condition.Where("persons", "adults-only"), "assess") { GivesReason = false }), "dead-rule")
            .Message.Should().Be("Rule 'hidden' never decides: wherever it applies, 'adults-only' decides, which is of higher rank. It has no effect at all.");

    [Fact]
    public void A_dead_rule_that_others_hide_only_together_is_named_with_all_of_them()
    {
        TriagePolicy policy = Planted.WithGroup(new("hidden", Condition.Where("format", "photo").And("nature", "not-sexual", "other-shocking"), "assess"));

        Planted.Only(policy, "dead-rule").Is(FindingSeverity.Warning, "$.groups[3].rules[0]", "hidden", "other-shocking-imagery", "not-sexual").Counts(1 * 3 * 3 * 2 * 7 * 2, Planted.Items)
            .Message.Should().Be("Rule 'hidden' never decides: wherever it applies, 'other-shocking-imagery' and 'not-sexual' together decide, which are of higher rank. It only adds its reason.");
    }

    // Of those that hide most each, "most" comes first and then "two", which the other two make needless.
    [Fact]
    public void A_rule_that_others_make_needless_is_not_named_among_those_that_hide()
    {
        TriagePolicy policy = PlainPolicy.Of([11],
        [
            new("high", [High("most", 1, 2, 3, 4, 5, 6), High("two", 7, 8), High("one", 7, 9), High("other", 8, 10)]),
            new("low", [new("hidden", Condition.Where("f0", [.. Enumerable.Range(1, 10).Select(answer => $"a{answer}")]), "go")]),
            new("last", [new("last", Condition.Always, "turn")]),
        ]);

        Planted.Only(policy, "dead-rule").Is(FindingSeverity.Warning, "$.groups[1].rules[0]", "hidden", "most", "one", "other").Counts(10, 11);

        static Rule High(string id, params int[] answers) => new(id, Condition.Where("f0", [.. answers.Select(answer => $"a{answer}")]), "stop");
    }

    [Fact]
    public void A_dead_rule_for_an_empty_report_is_named_with_only_the_earlier_rules_needed_to_hide_it()
    {
        TriagePolicy policy = Unchanged with
        {
            EmptyReport =
            [
                new("some", [ReportCondition.Where("anonymous", "yes").And("searched", "yes")], "refer") { Source = Citation.Of("7") },
                new("more", [ReportCondition.Where("anonymous", "yes")], "refer") { Source = Citation.Of("7") },
                new("hidden", [ReportCondition.Where("anonymous", "yes").And("shared", "yes")], "out-of-scope") { Source = Citation.Of("7") },
            ],
            Guarantees = [],
        };

        Finding dead = Planted.Only(policy, "dead-rule").Is(FindingSeverity.Warning, "$.emptyReport[2]", "hidden", "more").Counts(4 * 4 * 3, 4 * 4 * 3 * 3 * 3);

        dead.Message.Should().Be("Rule 'hidden' for an empty report never decides: wherever it applies, 'more' decides, which is earlier.");
        Witness witness = dead.Witnesses.Should().ContainSingle().Subject;
        witness.ToString().Should().Be("report: anonymous = yes, shared = yes");
        TriageEngine.Create(policy).Decide([.. witness.Items], witness.Report).Route.Should().Be("refer");
    }
}
