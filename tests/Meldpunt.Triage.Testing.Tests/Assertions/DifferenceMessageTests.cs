using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Testing.Assertions;
using Xunit.Sdk;

namespace Meldpunt.Triage.Testing.Tests.Assertions;

public sealed class DifferenceMessageTests
{
    private static readonly TriagePolicy Old = ShippedPolicy.Read() with { Texts = PolicyTexts.None, Codes = [] };

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
    public void What_differs_only_where_that_was_said_passes() =>
        New.Should().DifferFrom(Old).OnlyWhere(Condition.Where("place", "cloud"), Condition.Where("shared", "yes")).And.BeComplete();

    [Fact]
    public void What_differs_elsewhere_too_is_told_with_a_witness() =>
        Message(() => New.Should().DifferFrom(Old).OnlyWhere([Condition.Where("place", "cloud")], "only clouds changed")).Should().Be(
            "Expected policy to differ only where that was said because only clouds changed, but found: notices −sharing-is-punishable, where shared = yes (648 combinations), such as report: shared = yes");

    [Fact]
    public void What_differs_in_only_a_part_of_what_was_said_is_told() =>
        Message(() => New.Should().DifferFrom(Old).OnlyWhere(Condition.Where("place", "cloud").And("format", "photo"), Condition.Where("shared", "yes"))).Should().Contain("place = cloud").And.EndWith("and 1 more row");

    [Fact]
    public void Where_everything_may_differ_anything_passes() => New.Should().DifferFrom(Old).OnlyWhere(Condition.Always, Condition.Where("shared", "yes"));

    [Fact]
    public void The_difference_can_be_asked_further() => New.Should().DifferFrom(Old).Which!.IsEquivalent.Should().BeFalse();

    [Fact]
    public void What_does_not_differ_is_told() =>
        Message(() => Old.Should().DifferFrom(Old, "this is a new version")).Should().Be("Expected policy to differ from the other because this is a new version, but found: both decide every report alike");

    [Fact]
    public void What_is_not_equivalent_is_told_row_by_row() => Message(() => New.Should().BeEquivalentTo(Old)).Should().Be(
            """
            Expected policy to decide every report as the other does, but found: route refer becomes assess, reasons −cloud, where format = photo | video | gif | sticker | in-doubt, rendering = photographic | in-doubt, persons = child | in-doubt, nature = sexual-act | sexual-pose | sexual-setting | in-doubt, place = cloud, link = given (80 combinations), such as item 1: format = photo, rendering = photographic, persons = child, nature = sexual-act, place = cloud, link = given
              reasons −cloud, where place = cloud, link = none (432 combinations), such as item 1: place = cloud, link = none
              reasons −cloud, where format = text | audio | other, place = cloud, link = given (162 combinations), such as item 1: format = text, place = cloud, link = given
              reasons −cloud, where format = photo | video | gif | sticker | in-doubt, rendering = drawn, place = cloud, link = given (90 combinations), such as item 1: format = photo, rendering = drawn, place = cloud, link = given
              reasons −cloud, where format = photo | video | gif | sticker | in-doubt, rendering = photographic | in-doubt, persons = adults-only, place = cloud, link = given (60 combinations), such as item 1: format = photo, rendering = photographic, persons = adults-only, place = cloud, link = given
              and 2 more rows
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_condition_with_a_wrong_word_is_told_with_the_nearest() =>
        Message(() => New.Should().DifferFrom(Old).OnlyWhere(Condition.Where("plaace", "cloud"))).Should().Be(
            """
            Expected policy to differ only where that was said, but found: The expected changes cannot be used:
              $.item.rows[0].where.plaace: 'plaace' is not a fact here; did you mean 'place'?
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Policies_of_two_hotlines_are_told() => Message(() => New.Should().BeEquivalentTo(Old with { Id = "another" })).Should().Be(
            """
            Expected policy to decide every report as the other does, but found: These are policies of two hotlines, not two versions of one:
              $.id: the old version is of 'another' and the new one of 'meldpunt-kinderporno-nl'; versions of one policy share their id
            """.ReplaceLineEndings("\n"));

    private static string Message(Action act) => act.Should().Throw<XunitException>().Which.Message.ReplaceLineEndings("\n");
}
