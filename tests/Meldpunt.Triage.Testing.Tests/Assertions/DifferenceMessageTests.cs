using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Xunit.Sdk;

namespace Meldpunt.Triage.Testing.Tests.Assertions;

public sealed class DifferenceMessageTests
{
    private static readonly TriagePolicy Old = Hotline.Read() with { Texts = PolicyTexts.None, Codes = [] };

    private static readonly Rule Cloud = Old.Rules.Single(rule => rule.Id == "cloud");

    /// <summary>Clouds are assessed now, and who has shared is no longer told about the law.</summary>
    private static readonly TriagePolicy New = Old with
    {
        Version = "2",
        Guarantees = [],
        Groups = [.. Old.Groups.Select(group => group with { Rules = [.. group.Rules.Where(rule => rule != Cloud)] })],
        Notices = [.. Old.Notices.Where(notice => notice.Id != "sharing-is-punishable")],
    };

    [Fact]
    public void Policies_that_differ_only_where_they_may_pass() =>
        New.Should().DifferFrom(Old).OnlyWhere(Condition.Where("place", "cloud"), Condition.Where("shared", "yes")).And.BeComplete();

    [Fact]
    public void The_message_about_a_difference_elsewhere_shows_it_with_a_witness() =>
        Message(() => New.Should().DifferFrom(Old).OnlyWhere([Condition.Where("place", "cloud")], "only clouds changed")).Should().Be(
            "Expected policy to differ only where expected because only clouds changed, but found: notices −sharing-is-punishable, where shared = yes (648 combinations), such as report: shared = yes");

    [Fact]
    public void The_message_about_differences_beyond_a_narrow_condition_shows_their_rows() =>
        Message(() => New.Should().DifferFrom(Old).OnlyWhere(Condition.Where("place", "cloud").And("format", "photo"), Condition.Where("shared", "yes"))).Should().Contain("place = cloud").And.EndWith("and 1 more row");

    [Fact]
    public void The_message_about_a_difference_shows_labels_and_the_facts_that_are_answered_otherwise_at_closing()
    {
        TriagePolicy old = LabelledParcels.Policy;
        Fact weight = old.Vocabulary.ItemFacts[0];
        ReportCondition heavy = ReportCondition.Always with { SomeItem = new() { Facts = Condition.Where("weight", "light") } };
        TriagePolicy first = old with { Labels = [new("light", [heavy])] };
        Message(() => (first with { Labels = [] }).Should().BeEquivalentTo(first)).Should().Be(
            "Expected policy to decide every report as the other does, but found: labels −light, where some-item:weight=light = yes (2 combinations), such as item 1: weight = light");
        Message(() => (first with { Vocabulary = old.Vocabulary with { ItemFacts = new([weight with { Closed = "light" }]) } }).Should().BeEquivalentTo(first)).Should().StartWith(
            "Expected policy to decide every report as the other does, but found: weight answered otherwise, where weight = (unanswered) when closed (1 combinations), such as item 1: ");
    }

    [Fact]
    public void Any_difference_passes_where_everything_may_differ() => New.Should().DifferFrom(Old).OnlyWhere(Condition.Always, Condition.Where("shared", "yes"));

    [Fact]
    public void The_assertion_gives_the_difference_for_further_assertions() => New.Should().DifferFrom(Old).Which!.IsEquivalent.Should().BeFalse();

    [Fact]
    public void The_message_about_policies_that_do_not_differ_says_that_they_decide_the_same() =>
        Message(() => Old.Should().DifferFrom(Old, "this is a new version")).Should().Be("Expected policy to differ from the other because this is a new version, but found: both decide every report the same");

    [Fact]
    public void The_message_about_policies_that_are_not_equivalent_lists_the_changed_rows() => Message(() => New.Should().BeEquivalentTo(Old)).Should().Be(
            """
            Expected policy to decide every report as the other does, but found: route refer becomes assess, reasons −cloud, where format = photo | video | gif | sticker | in-doubt, rendering = photographic | in-doubt, persons = child | in-doubt, nature = sexual-act | sexual-pose | sexual-setting | in-doubt, place = cloud, link = given (80 combinations), such as item 1: format = photo, rendering = photographic, persons = child, nature = sexual-act, place = cloud, link = given
              reasons −cloud, where place = cloud, link = none (432 combinations), such as item 1: place = cloud, link = none
              reasons −cloud, where format = text | audio | other, place = cloud, link = given (162 combinations), such as item 1: format = text, place = cloud, link = given
              reasons −cloud, where format = photo | video | gif | sticker | in-doubt, rendering = drawn, place = cloud, link = given (90 combinations), such as item 1: format = photo, rendering = drawn, place = cloud, link = given
              reasons −cloud, where format = photo | video | gif | sticker | in-doubt, rendering = photographic | in-doubt, persons = adults-only, place = cloud, link = given (60 combinations), such as item 1: format = photo, rendering = photographic, persons = adults-only, place = cloud, link = given
              and 2 more rows
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_condition_with_a_wrong_word_fails_with_the_nearest_word() =>
        Message(() => New.Should().DifferFrom(Old).OnlyWhere(Condition.Where("plaace", "cloud"))).Should().Be(
            """
            Expected policy to differ only where expected, but found: The expected changes cannot be used:
              $.item.rows[0].where.plaace: 'plaace' is not a fact here; did you mean 'place'?
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Policies_of_two_hotlines_fail_with_the_ids_of_both() => Message(() => New.Should().BeEquivalentTo(Old with { Id = "another" })).Should().Be(
            """
            Expected policy to decide every report as the other does, but found: These are policies of two hotlines, not two versions of one:
              $.id: the old version is of 'another' and the new one of 'meldpunt-kinderporno-nl'; versions of one policy share their id
            """.ReplaceLineEndings("\n"));

    private static string Message(Action act) => act.Should().Throw<XunitException>().Which.Message.ReplaceLineEndings("\n");
}
