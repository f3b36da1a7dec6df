using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class BrokenGuaranteeTests
{
    [Fact]
    public void Without_the_rule_about_drawings_they_are_assessed_and_break_a_guarantee()
    {
        TriagePolicy policy = Rule("drawing", _ => null).Silent();

        Finding broken = Planted.Only(policy, "broken-guarantee").Is(FindingSeverity.Error, "$.guarantees[4]", "assess").Counts(5 * 1 * 2 * 4 * 2 * 1, Planted.PartialItems);

        broken.Message.Should().StartWith("The guarantee 'out-of-scope-content-never-assessed' does not hold.");
        broken.Witnesses[0].Items[0]["rendering"].Should().Be("drawn");
        broken.Shown().Should().OnlyContain(item => Naive.RouteOf(policy, item) == "assess");
        TriageEngine.Create(policy with { Guarantees = [] }).Decide(broken.Witnesses[0].Items[0]).Route.Should().Be("assess");
    }

    [Fact]
    public void Closing_an_unanswered_format_as_text_turns_away_what_could_be_assessed_and_breaks_a_guarantee()
    {
        TriagePolicy policy = Closing("format", fact => fact with { Closed = "text" });

        // Any place or link that may be assessed; no answer about the format, and none that is out of scope.
        Finding broken = Planted.Only(policy, "broken-guarantee").Is(FindingSeverity.Error, "$.guarantees[9]", "text").Counts(3 * 3 * 5 * 3 * 2, Planted.PartialItems);

        broken.Message.Should().StartWith("The guarantee 'closing-never-turns-away' does not hold. Rules that decide: text.");
        broken.Witnesses.Should().ContainSingle().Which.ToString().Should().Be("item 1 with an address text: nothing answered, closed");
    }

    [Fact]
    public void Closing_an_unreadable_address_as_none_breaks_a_guarantee()
    {
        TriagePolicy policy = Closing("link", fact => fact with { ClosedWithAddress = "none" });
        Planted.Only(policy, "broken-guarantee").Is(FindingSeverity.Error, "$.guarantees[9]", "no-link").Counts(6 * 3 * 3 * 5 * 3, Planted.PartialItems);
        Func<TriageEngine> create = () => TriageEngine.Create(policy);
        create.Should().Throw<PolicyException>().WithMessage("*closing-never-turns-away*");
    }

    [Fact]
    public void Without_an_address_an_item_that_could_be_assessed_is_referred_when_it_is_closed()
    {
        GuaranteeVerdict verdict = PolicyAnalysis.Create(Unchanged).Check(new("always", GuaranteeScope.Item, GuaranteeKind.ClosingKeeps) { Keeps = ["assess"] });

        verdict.ToString().Should().Be("The guarantee 'always' does not hold. Rules that decide: no-link. 810 of 48384 combinations. Witness: item 1: nothing answered, closed.");
    }

    [Fact]
    public void Another_number_for_an_emergency_breaks_the_guarantee_that_danger_comes_first()
    {
        TriagePolicy policy = Reached("emergency-112", contact => contact with { Phone = "113" });

        Finding broken = Planted.Only(policy, "broken-guarantee").Is(FindingSeverity.Error, "$.guarantees[2]", "emergency-112");

        broken.Message.Should().Contain("The guarantee 'danger-first' does not hold.").And.Contain("The phone of 'emergency-112' is '113', not '112'.");
        broken.Witnesses[0].Report["immediate-danger"].Should().BeOneOf("yes", "in-doubt");
        Func<TriageEngine> create = () => TriageEngine.Create(policy);
        create.Should().Throw<PolicyException>().WithMessage("*danger-first*");
    }

    [Fact]
    public void An_emergency_without_a_number_breaks_the_guarantee_too() =>
        Planted.Only(Reached("emergency-112", contact => contact with { Phone = null }), "broken-guarantee").Message
            .Should().Contain("The phone of 'emergency-112' is none, not '112'.");

    [Fact]
    public void What_a_guarantee_does_not_say_of_a_contact_breaks_nothing() =>
        PolicyAnalysis.Create(Reached("emergency-112", contact => contact with { Url = "https://example.org/112" })).Findings()
            .Should().NotContain(finding => finding.Severity == FindingSeverity.Error);

    [Theory]
    [InlineData(GuaranteeKind.Never, false)]
    [InlineData(GuaranteeKind.Unreachable, false)]
    [InlineData(GuaranteeKind.Always, false)]
    public void A_contact_that_a_referral_has_matches_wherever_the_referral_is_made(GuaranteeKind kind, bool holds)
    {
        OutcomePattern reached = new() { Contacts = [new("police", new() { Phone = "0900-8844", Url = "" })] };
        PolicyAnalysis.Create(Unchanged).Check(new Guarantee("one", GuaranteeScope.Report, kind)
        {
            If = kind == GuaranteeKind.Always ? OutcomePattern.Anything : reached,
            Then = kind == GuaranteeKind.Never ? OutcomePattern.Anything : reached,
        }).Holds.Should().Be(holds);
    }

    [Theory]
    [InlineData(GuaranteeKind.Never, true)]
    [InlineData(GuaranteeKind.Unreachable, true)]
    public void A_contact_that_no_referral_has_matches_nowhere(GuaranteeKind kind, bool holds)
    {
        OutcomePattern reached = new() { Contacts = [new("police", new() { Phone = "0900-8844", Url = "https://example.org" })] };
        PolicyAnalysis.Create(Unchanged).Check(new Guarantee("one", GuaranteeScope.Report, kind)
        {
            If = reached,
            Then = kind == GuaranteeKind.Never ? OutcomePattern.Anything : reached,
        }).Holds.Should().Be(holds);
    }

    private static TriagePolicy Reached(string referral, Func<Contact, Contact> change) => (Unchanged with
    {
        Referrals = Unchanged.Referrals.Select(rule => rule.Id == referral ? rule with { Contact = change(rule.Contact) } : rule).ToValueList(),
    }).Silent();

    [Fact]
    public void A_guarantee_of_an_undefined_kind_is_refused_and_never_said_to_hold()
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(Hotline.Read());
        Func<GuaranteeVerdict> check = () => analysis.Check(new Guarantee("undefined", GuaranteeScope.Item, (GuaranteeKind)99));
        check.Should().Throw<PolicyException>().WithMessage("*99 is not a kind; expected 'implies', *");
    }

    // Of the 1,296 reports of which all is answered a third says that there is danger, and each of these comes to 112 first.
    [Fact]
    public void What_must_be_unreachable_is_looked_for_among_the_reports_of_which_all_is_answered()
    {
        Guarantee guarantee = new("mine", GuaranteeScope.Report, GuaranteeKind.Unreachable)
        {
            If = new() { Facts = [Condition.Where("immediate-danger", "yes")] },
            Then = new() { FirstReferral = "emergency-112" },
        };

        GuaranteeVerdict verdict = PolicyAnalysis.Create(Unchanged).Check(guarantee);

        ((int)verdict.Broken, (int)verdict.Combinations).Should().Be((432, 1_296));
        verdict.Witnesses.Should().ContainSingle().Which.Report.Should().HaveCount(5, "all is answered");
        PolicyAnalysis.Create(Unchanged).Check(guarantee with { Then = new() { FirstReferral = "police" } }).Broken.Should().Be(0);
    }
}
