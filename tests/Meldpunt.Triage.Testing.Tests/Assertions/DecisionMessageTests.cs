using FluentAssertions.Execution;
using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Testing.Assertions;
using Xunit.Sdk;

namespace Meldpunt.Triage.Testing.Tests.Assertions;

public sealed class DecisionMessageTests
{
    private static readonly Decision Cloud = Made.Decision("""{"items":[{"format":"photo","nature":"other-shocking"},{"place":"cloud"}]}""");
    private static readonly Decision Empty = Made.Decision("{}");

    [Fact]
    public void What_is_right_passes_and_goes_on() => Made.Decision("""{"items":[{"format":"text"}],"anonymous":"yes","immediateDanger":"yes"}""").Should()
        .BeRoutedTo("out-of-scope").And.HaveReasons("text").And.HaveItem(0, "out-of-scope", "text").And.ReferTo("emergency-112")
        .And.HaveNotices("confidential", "legal-information", "do-not-search", "do-not-share").And.Ask("child-concern", "searched", "shared");

    [Fact]
    public void A_wrong_route_shows_each_item() => Message(() => Cloud.Should().BeRoutedTo("refer", "{0} is referred", "shocking imagery")).Should().Be(
            "Expected decision to be routed to refer because shocking imagery is referred, but it is routed to needs-information: item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud.");

    [Fact]
    public void Wrong_reasons_are_shown_beside_the_right_ones() => Message(() => Cloud.Should().HaveReasons(["cloud"], "the place is not public")).Should().Be(
            "Expected decision to have the reasons cloud because the place is not public, but found other-shocking-imagery, cloud: item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud.");

    [Fact]
    public void A_wrong_item_is_shown() => Message(() => Cloud.Should().HaveItem(1, "refer", "cloud")).Should().Be(
            "Expected item 1 of decision to be routed to refer for cloud, but item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud.");

    [Fact]
    public void An_item_that_is_not_there_is_told() => Message(() => Empty.Should().HaveItem(0, "refer")).Should().Be(
            "Expected item 0 of decision to be routed to refer for nothing, but the report has no items.");

    [Fact]
    public void Wrong_referrals_are_shown() => Message(() => Cloud.Should().ReferTo(["police"], "it is not public")).Should().Be(
            "Expected decision to refer to police because it is not public, but found police, meld-misdaad-anoniem: item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud.");

    [Fact]
    public void Wrong_notices_are_shown() => Message(() => Empty.Should().HaveNotices()).Should().Be(
            "Expected decision to have the notices nothing, but found confidential, do-not-search, do-not-share: the report has no items.");

    [Fact]
    public void Wrong_questions_are_shown() => Message(() => Empty.Should().Ask("items")).Should().Be(
            "Expected decision to ask items, but found immediate-danger, items, child-concern, anonymous, searched, shared: the report has no items.");

    [Fact]
    public void No_decision_is_told() => Message(() => ((Decision?)null).Should().BeRoutedTo("refer")).Should().Be(
            "Expected decision to be routed to refer, but it is routed to nowhere: there is no decision.");

    [Fact]
    public void No_decision_has_not_even_no_reasons() => Message(() => ((Decision?)null).Should().HaveReasons()).Should().Be(
            "Expected decision to have the reasons nothing, but found nothing: there is no decision.");

    [Fact]
    public void Several_failures_are_told_together() => Message(() =>
    {
        using AssertionScope scope = new();
        Empty.Should().BeRoutedTo("refer").And.ReferTo("police");
    }).Should().Be(
            """
            Expected decision to be routed to refer, but it is routed to needs-information: the report has no items.
            Expected decision to refer to police, but found nothing: the report has no items.

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Braces_in_what_is_expected_do_no_harm() => Message(() => Empty.Should().BeRoutedTo("{0}", "{braces} do no harm")).Should().Contain("to be routed to {0}");

    private static string Message(Action act) => act.Should().Throw<XunitException>().Which.Message.ReplaceLineEndings("\n");
}
