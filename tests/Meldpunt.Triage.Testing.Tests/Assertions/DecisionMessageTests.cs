using FluentAssertions.Execution;
using Xunit.Sdk;

namespace Meldpunt.Triage.Testing.Tests.Assertions;

public sealed class DecisionMessageTests
{
    private static readonly Decision Cloud = Made.Decision("""{"items":[{"format":"photo","nature":"other-shocking"},{"place":"cloud"}]}""");
    private static readonly Decision Empty = Made.Decision("{}");

    [Fact]
    public void True_assertions_about_a_decision_pass_and_can_be_chained() => Made.Decision("""{"items":[{"format":"text"}],"anonymous":"yes","immediateDanger":"yes"}""").Should()
        .BeRoutedTo("out-of-scope").And.HaveReasons("text").And.HaveItem(0, "out-of-scope", "text").And.ReferTo("emergency-112")
        .And.HaveNotices("confidential", "legal-information", "do-not-search", "do-not-share").And.Ask("child-concern", "searched", "shared");

    [Fact]
    public void The_message_about_a_wrong_route_shows_each_item() => Message(() => Cloud.Should().BeRoutedTo("refer", "{0} is referred", "shocking imagery")).Should().Be(
            "Expected decision to be routed to refer because shocking imagery is referred, but it is routed to needs-information: item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud while format, rendering, persons, nature are not answered.");

    [Fact]
    public void The_message_about_wrong_reasons_shows_those_expected_and_those_found() => Message(() => Cloud.Should().HaveReasons(["cloud"], "the place is not public")).Should().Be(
            "Expected decision to have the reasons cloud because the place is not public, but found other-shocking-imagery, cloud: item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud while format, rendering, persons, nature are not answered.");

    [Fact]
    public void The_message_about_a_wrong_item_shows_what_was_expected_and_each_item() => Message(() => Cloud.Should().HaveItem(1, "refer", "cloud")).Should().Be(
            "Expected item 1 of decision to be routed to refer for cloud, but item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud while format, rendering, persons, nature are not answered.");

    [Fact]
    public void The_message_about_an_item_of_an_empty_report_says_that_there_are_no_items() => Message(() => Empty.Should().HaveItem(0, "refer")).Should().Be(
            "Expected item 0 of decision to be routed to refer for nothing, but the report has no items.");

    [Fact]
    public void The_message_about_wrong_referrals_shows_those_expected_and_those_found() => Message(() => Cloud.Should().ReferTo(["police"], "it is not public")).Should().Be(
            "Expected decision to refer to police because it is not public, but found police, meld-misdaad-anoniem: item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud while format, rendering, persons, nature are not answered.");

    [Fact]
    public void True_assertions_about_a_contact_pass() =>
        Cloud.Should().HaveContact("police", new() { Name = "Politie", Phone = "0900-8844", Url = "" }).And.HaveContact("meld-misdaad-anoniem", new() { Phone = "0800-7000" });

    [Fact]
    public void The_message_about_a_wrong_contact_shows_each_part() => Message(() => Cloud.Should().HaveContact("police", new() { Phone = "112", Chat = "https://example.org", Url = "" }, "it is not public")).Should().Be(
            "Expected decision to have the contact of police because it is not public, but the phone is '0900-8844', not '112' and the chat is none, not 'https://example.org': item 1 (format = photo, nature = other-shocking) is 'refer' for other-shocking-imagery; item 2 (place = cloud) is 'needs-information' for cloud while format, rendering, persons, nature are not answered.");

    [Fact]
    public void The_message_about_the_contact_of_a_referral_that_is_not_made_says_so() => Message(() => Empty.Should().HaveContact("police", new() { Phone = "112" })).Should().Be(
            "Expected decision to have the contact of police, but nobody is referred to it: the report has no items.");

    [Fact]
    public void The_message_about_wrong_notices_shows_those_expected_and_those_found() => Message(() => Empty.Should().HaveNotices()).Should().Be(
            "Expected decision to have the notices nothing, but found confidential, do-not-search, do-not-share: the report has no items.");

    [Fact]
    public void The_message_about_wrong_labels_shows_those_expected_and_those_found()
    {
        Decision heavy = Made.Decision(LabelledParcels.Engine, """{"items":[{"weight":"heavy"}]}""");
        heavy.Should().HaveLabels("queue", "all-opened", "some-opened");
        Message(() => heavy.Should().HaveLabels("queue")).Should().Be(
            "Expected decision to have the labels queue, but found queue, all-opened, some-opened: item 1 (weight = heavy) is 'open' for heavy.");
    }

    [Fact]
    public void The_message_about_wrong_questions_shows_those_expected_and_those_found() => Message(() => Empty.Should().Ask("items")).Should().Be(
            "Expected decision to ask items, but found immediate-danger, items, child-concern, anonymous, searched, shared: the report has no items.");

    [Fact]
    public void The_message_about_the_route_of_a_null_decision_says_that_there_is_no_decision() => Message(() => ((Decision?)null).Should().BeRoutedTo("refer")).Should().Be(
            "Expected decision to be routed to refer, but it is routed to nowhere: there is no decision.");

    [Fact]
    public void A_null_decision_fails_even_where_no_reasons_are_expected() => Message(() => ((Decision?)null).Should().HaveReasons()).Should().Be(
            "Expected decision to have the reasons nothing, but found nothing: there is no decision.");

    [Fact]
    public void Several_failures_in_one_assertion_scope_give_one_message() => Message(() =>
    {
        using AssertionScope scope = new();
        Empty.Should().BeRoutedTo("refer").And.ReferTo("police");
    }).Should().Be(
            """
            Expected decision to be routed to refer, but it is routed to needs-information: the report has no items.
            Expected decision to refer to police, but found nothing: the report has no items.

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Braces_in_an_expected_route_and_in_the_reason_given_do_not_break_the_message() => Message(() => Empty.Should().BeRoutedTo("{0}", "{braces} do no harm")).Should().Contain("to be routed to {0}");

    private static string Message(Action act) => act.Should().Throw<XunitException>().Which.Message.ReplaceLineEndings("\n");
}
