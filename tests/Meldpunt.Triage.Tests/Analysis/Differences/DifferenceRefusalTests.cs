using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>What cannot be compared is refused, with everything that is wrong and the nearest word.</summary>
public sealed class DifferenceRefusalTests
{
    private static readonly TriagePolicy Later = Rule("drawing", rule => rule with { Route = "refer" }).Silent();

    private static readonly PolicyDifference Drawings = PolicyDifference.Between(Unchanged, Rule("drawing", rule => rule with { GivesReason = false }).Silent());

    [Fact]
    public void Policies_of_two_hotlines_are_refused_with_the_ids_of_both() =>
        Told(() => PolicyDifference.Between(Unchanged, Unchanged with { Id = "parcels" })).Should().Equal(
            "$.id: the old version is of 'meldpunt-kinderporno-nl' and the new one of 'parcels'; versions of one policy share their id");

    [Fact]
    public void A_version_with_a_gap_is_refused_with_its_witness()
    {
        TriagePolicy gap = Rule("assess", _ => null).Silent();

        Told(() => PolicyDifference.Between(gap, Unchanged)).Should().ContainSingle().Which.Should().StartWith("$.groups: gap: No rule gives this item a route").And.Contain("Witness: item 1:");
        Told(() => PolicyDifference.Between(Unchanged, gap)).Should().ContainSingle();
        Told(() => PolicyAnalysis.Create(gap).Check(Unchanged.Guarantees[0])).Should().ContainSingle();
        PolicyAnalysis.Create(gap).Guarantees().Should().BeEmpty("not every report has a decision");
    }

    [Fact]
    public void A_version_with_conflicts_is_refused_with_all_of_them() =>
        Told(() => PolicyDifference.Between(Unchanged, Later)).Should().HaveCount(4).And.OnlyContain(told => told.Contains("conflict: Rules ", StringComparison.Ordinal));

    [Fact]
    public void A_version_with_a_wrong_word_is_refused_with_the_nearest_word() =>
        Told(() => PolicyDifference.Between(Unchanged, Rule("drawing", rule => rule with { When = When("rendering", "drawnn") })))
            .Should().Equal("$.groups[1].rules[3].when.rendering[0]: 'drawnn' is not an answer to 'rendering'; did you mean 'drawn'?");

    [Fact]
    public void A_mapping_with_wrong_words_is_refused_with_all_of_them_and_the_nearest_words()
    {
        VocabularyMapping mapping = new(
        [
            new("plaze", "place"),
            new("format", "formt"),
            new("rendering", "rendering") { Answers = [new("drawnn", ["drawn", "photografic"])] },
            new("persons", "nature"),
            new("persons", "nature"),
        ]);

        Told(() => PolicyDifference.Between(Unchanged, Unchanged, mapping)).Should().Equal(
            "$.facts.plaze: 'plaze' is not a fact of the old version; did you mean 'place'?",
            "$.facts.format.is: 'formt' is not a fact of the new version; did you mean 'format'?",
            "$.facts.rendering.answers.drawnn: 'drawnn' is not an answer to 'rendering' of the old version; did you mean 'drawn'?",
            "$.facts.rendering.answers.drawnn[1]: 'photografic' is not an answer to 'rendering' of the new version; did you mean 'photographic'?",
            "$.facts.persons: 'persons' is also the id of another fact of the old version; ids must be unique",
            "$.facts.persons.is: 'nature' is also the id of another fact of the new version; ids must be unique");
    }

    [Fact]
    public void Expected_changes_with_wrong_conditions_are_refused_with_all_of_them_and_the_nearest_words()
    {
        AllowedChanges allowed = new(
            [new([new("placce", ["cloud"]), new("place", ["clod"]), new("link", []), new("link", ["none"], OrUnanswered: true)])],
            [new([new("items", ["sum"]), new("chlid-concern", ["yes"]), new("searched", [])])]);

        Told(() => Drawings.Except(allowed)).Should().Equal(
            "$.item.rows[0].where.placce: 'placce' is not a fact here; did you mean 'place'?",
            "$.item.rows[0].where.place[0]: 'clod' is not an answer to 'place'; did you mean 'cloud'?",
            "$.item.rows[0].where.link: an empty list allows nothing; leave the fact out for any answer",
            "$.item.rows[0].where.link: this is never unanswered here; leave null out",
            "$.report.rows[0].where.items[0]: 'sum' is not an answer to 'items'; expected 'none' or 'some'",
            "$.report.rows[0].where.chlid-concern: 'chlid-concern' is not a fact here; did you mean 'child-concern'?",
            "$.report.rows[0].where.searched: an empty list allows nothing; leave the fact out for any answer");
    }

    [Fact]
    public void Expected_changes_to_wrong_routes_or_reasons_are_refused_with_the_nearest_words()
    {
        DecisionChange item = new() { Route = new() { Old = "asess", New = "refr" }, Reasons = new() { Gained = ["drawin"] } };
        DecisionChange report = new() { Referrals = new() { Altered = ["veilig-thui"] }, Notices = new() { Lost = ["confidental"] } };

        Told(() => Drawings.Except(new([new([], item)], [new([], report)]))).Should().Equal(
            "$.item.rows[0].change.route.old: 'asess' is not a route of the old version; did you mean 'assess'?",
            "$.item.rows[0].change.route.new: 'refr' is not a route of the new version; did you mean 'refer'?",
            "$.item.rows[0].change.reasons.gained[0]: 'drawin' is not a rule of the new version; did you mean 'drawing'?",
            "$.report.rows[0].change.referrals.altered[0]: 'veilig-thui' is not a referral of both versions; did you mean 'veilig-thuis'?",
            "$.report.rows[0].change.notices.lost[0]: 'confidental' is not a notice of the old version; did you mean 'confidential'?");
    }

    [Fact]
    public void A_guarantee_with_a_wrong_word_is_refused_with_the_nearest_word() =>
        Told(() => PolicyAnalysis.Create(Unchanged).Check(new("mine", GuaranteeScope.Item, GuaranteeKind.Never) { If = new() { Routes = ["asess"] } }))
            .Should().Equal("$.guarantees[0].if.route[0]: 'asess' is not a route; did you mean 'assess'?");

    [Fact]
    public void Of_a_policy_with_a_gap_no_difference_is_told_and_no_guarantee_is_checked()
    {
        TriagePolicy gap = Rule("assess", rule => rule with { When = When("persons", "child") }).Silent();
        string said = $"The policy {gap} has gaps or conflicts, so not every report has one decision:*$.groups: gap*";

        FluentActions.Invoking(() => PolicyDifference.Between(Unchanged, gap)).Should().Throw<PolicyException>().WithMessage(said);
        FluentActions.Invoking(() => PolicyAnalysis.Create(gap).Check(new("mine", GuaranteeScope.Item, GuaranteeKind.Never) { If = new() { Routes = ["assess"] } }))
            .Should().Throw<PolicyException>().WithMessage(said);
    }

    [Fact]
    public void Beyond_the_node_budget_analysis_and_difference_are_refused_with_the_facts_that_need_most()
    {
        const string Large = "$.groups: the rules tie too many facts together: the decision diagram needs more than 5 nodes. Most of them branch on 'place', 'link' or 'format'";

        Told(() => PolicyAnalysis.Create(Unchanged, nodeBudget: 5)).Should().ContainSingle().Which.Should().StartWith(Large);
        Told(() => PolicyDifference.Between(Unchanged, Unchanged, nodeBudget: 5)).Should().ContainSingle().Which.Should().StartWith(Large);
        FluentActions.Invoking(() => PolicyAnalysis.Create(Unchanged, nodeBudget: 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static IEnumerable<string> Told(Action compare) =>
        compare.Should().Throw<PolicyException>().Which.Faults.Select(fault => $"{fault.Path}: {fault.Message}");
}
