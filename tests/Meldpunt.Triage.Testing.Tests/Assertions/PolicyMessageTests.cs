using FluentAssertions.Execution;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Xunit.Sdk;

namespace Meldpunt.Triage.Testing.Tests.Assertions;

public sealed class PolicyMessageTests
{
    private static readonly TriagePolicy Shipped = ShippedPolicy.Read();

    private static readonly PolicyBuilder Parcels = new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "food", "in-doubt");

    private static readonly TriagePolicy Sound = Parcels.Rule("A", "perishable", Condition.Where("content", "food"), "refer").Otherwise("B", "deliver", "assess").Build();

    private static readonly TriagePolicy Gap = Sound with { Groups = [Sound.Groups[0]] };

    private static readonly TriagePolicy Conflict = Sound with
    {
        Groups = [new("A", [Sound.Groups[0].Rules[0], new("letters", Condition.Where("content", "letter", "food"), "assess")]), Sound.Groups[1]],
    };

    private static readonly Guarantee FoodIsDelivered = new("food-is-delivered", GuaranteeScope.Item, GuaranteeKind.Implies)
    {
        If = new() { Facts = [Condition.Where("content", "food")] },
        Then = new() { Routes = ["assess"] },
    };

    [Fact]
    public void True_assertions_about_a_policy_pass_and_can_be_chained()
    {
        Shipped.Should().BeComplete().And.HaveNoConflicts().And.HaveNoFindings(FindingSeverity.Warning).And.BeEquivalentTo(Shipped);
        foreach (Guarantee guarantee in Shipped.Guarantees) Shipped.Should().Guarantee(guarantee);
    }

    [Fact]
    public void The_message_about_a_gap_shows_a_witness() => Message(() => Gap.Should().BeComplete("{0} parcels go somewhere", "all")).Should().Be(
            "Expected policy to give every item a route because all parcels go somewhere, but found: gap: No rule gives this item a route; a last group with a rule that always applies would. 2 of 3 combinations. Witness: item 1: content = letter.");

    [Fact]
    public void The_message_about_a_conflict_shows_a_witness() => Message(() => Conflict.Should().HaveNoConflicts()).Should().Be(
            "Expected policy to have no conflicts, but found: conflict: Rules 'perishable' and 'letters' of group 'A' both apply and ask for 'refer' and 'assess'. 1 of 3 combinations. Witness: item 1: content = food.");

    [Fact]
    public void The_message_about_findings_lists_every_finding() => Message(() => Conflict.Should().HaveNoFindings()).Should().Be(
            """
            Expected policy to have no findings, but found: conflict: Rules 'perishable' and 'letters' of group 'A' both apply and ask for 'refer' and 'assess'. 1 of 3 combinations. Witness: item 1: content = food.
              redundant-condition: The condition on 'content' of rule 'letters' could be left out: without it every route would be the same; it only limits where the reason is given. 1 of 3 combinations. Witness: item 1: content = in-doubt.
              reads-no-urls: The policy reads no URLs: nobody is asked for a web address, and a report with one is refused.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Findings_below_the_severity_asked_for_pass() => Sound.Should().HaveNoFindings(FindingSeverity.Error);

    [Fact]
    public void Findings_that_the_policy_accepts_pass() =>
        (Sound with { Accepted = [new("reads-no-urls", FindingSubject.Nothing, "parcels have none"), new("unreachable-route", new() { Route = "out-of-scope" }, "later")] }).Should().HaveNoFindings();

    [Fact]
    public void The_message_about_a_broken_guarantee_shows_a_witness() => Message(() => Sound.Should().Guarantee(FoodIsDelivered, "everything is delivered")).Should().Be(
            "Expected policy to guarantee 'food-is-delivered' because everything is delivered, but found: The guarantee 'food-is-delivered' does not hold. Rules that decide: perishable. 1 of 4 combinations. Witness: item 1: content = food.");

    [Fact]
    public void A_guarantee_with_a_wrong_word_fails_with_the_nearest_word() =>
        Message(() => Sound.Should().Guarantee(FoodIsDelivered with { Then = new() { Routes = ["asess"] } })).Should().Be(
            """
            Expected policy to guarantee 'food-is-delivered', but found: The policy cannot be used:
              $.guarantees[0].then.route[0]: 'asess' is not a route; did you mean 'assess'?
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_guarantee_of_a_policy_with_gaps_cannot_be_proved() => Message(() => Gap.Should().Guarantee(FoodIsDelivered)).Should().Be(
            """
            Expected policy to guarantee 'food-is-delivered', but found: The policy parcels 1 has gaps or conflicts, so not every report has one decision:
              $.groups: gap: No rule gives this item a route; a last group with a rule that always applies would. 2 of 3 combinations. Witness: item 1: content = letter.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_message_about_a_null_policy_says_that_there_is_no_policy() => Message(() => ((TriagePolicy?)null).Should().BeComplete()).Should().Be("Expected policy to give every item a route, but found: there is no policy");

    [Fact]
    public void Several_failures_in_one_assertion_scope_give_one_message() => Message(() =>
    {
        using AssertionScope scope = new();
        Gap.Should().BeComplete().And.HaveNoConflicts().And.DifferFrom(Gap).OnlyWhere(Condition.Always).And.Guarantee(FoodIsDelivered);
    }).Should().Be(
            """
            Expected policy to give every item a route, but found: gap: No rule gives this item a route; a last group with a rule that always applies would. 2 of 3 combinations. Witness: item 1: content = letter.
            Expected policy to differ from the other, but found: The policy parcels 1 has gaps or conflicts, so not every report has one decision:
              $.groups: gap: No rule gives this item a route; a last group with a rule that always applies would. 2 of 3 combinations. Witness: item 1: content = letter.
            Expected policy to guarantee 'food-is-delivered', but found: The policy parcels 1 has gaps or conflicts, so not every report has one decision:
              $.groups: gap: No rule gives this item a route; a last group with a rule that always applies would. 2 of 3 combinations. Witness: item 1: content = letter.

            """.ReplaceLineEndings("\n"));

    private static string Message(Action act) => act.Should().Throw<XunitException>().Which.Message.ReplaceLineEndings("\n");
}
