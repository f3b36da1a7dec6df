using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis;

/// <summary>For each guarantee that a policy can break, a policy that breaks it is refused with rules and a real witness.</summary>
public sealed class UnsoundPolicyTests
{
    [Fact]
    public void The_shipped_policy_is_sound()
    {
        ShippedPolicy.Read().Findings().Should().BeEmpty();
        TriageEngine.Create(ShippedPolicy.Read()).Version.Should().Be(TriageEngine.Default.Version);
    }

    [Fact]
    public void A_policy_with_a_gap_breaks_guarantee_1_and_is_refused()
    {
        TriagePolicy changed = Rule("assess", rule => rule with { When = When("persons", "child") }).Silent();

        Finding finding = Refused(changed, "gap");

        Naive.Deciding(changed, finding.Witnesses[0].Items[0]).Should().BeEmpty("no rule applies, however the rest is answered");
        finding.Witnesses[0].Items[0]["persons"].Should().Be("in-doubt");
    }

    [Fact]
    public void A_policy_with_a_conflict_breaks_guarantee_1_and_is_refused()
    {
        TriagePolicy changed = Rule("drawing", rule => rule with { Route = "assess" }).Silent();

        Finding finding = Refused(changed, "conflict");

        finding.Rules.Should().Equal("adults-only", "drawing");
        Naive.Deciding(changed, finding.Witnesses[0].Items[0]).Select(rule => rule.Id).Should().Contain(finding.Rules);
    }

    [Fact]
    public void A_policy_with_a_rule_that_turns_doubt_away_breaks_guarantee_2_and_is_refused()
    {
        TriagePolicy changed = Rule("adults-only", rule => rule with { When = When("persons", "adults-only", "in-doubt") });

        Finding finding = Refused(changed, "broken-guarantee", "doubt-never-declines");

        (Answers before, Answers after) = (finding.Witnesses[0].Items[0], finding.Witnesses[1].Items[0]);
        after.Should().Equal(before.With("persons", "in-doubt"), "the two differ in one answer");
        Naive.Routes(changed, before).Should().Equal("assess");
        Naive.Routes(changed, after).Should().NotEqual(["assess"]);
        finding.Rules.Should().Contain("adults-only");
    }

    [Fact]
    public void A_policy_with_a_referral_before_danger_breaks_guarantee_3_and_is_refused()
    {
        TriagePolicy changed = Unchanged with { Referrals = [.. Unchanged.Referrals.Skip(1), Unchanged.Referrals[0]] };

        Finding finding = Refused(changed, "broken-guarantee", "danger-first");

        Witness witness = finding.Witnesses[0];
        witness.Report["immediate-danger"].Should().BeOneOf("yes", "in-doubt");
        bool another = witness.Report["child-concern"] is "yes" or "in-doubt" || witness.Items.Any(item => Naive.Routes(changed, item).SequenceEqual(["refer"]));
        another.Should().BeTrue("another referral must come before it");
    }

    [Fact]
    public void A_policy_that_leaves_out_doubt_about_danger_breaks_guarantee_3_and_is_refused()
    {
        TriagePolicy changed = Referrals(rule => rule.Id == "emergency-112" ? rule with { When = [new(When("immediate-danger", "yes"))] } : rule);

        Witness witness = Refused(changed, "broken-guarantee", "danger-first").Witnesses[0];

        witness.ToString().Should().Be("report: immediate-danger = in-doubt");
    }

    [Fact]
    public void A_policy_that_refers_without_a_reason_breaks_guarantee_4_and_is_refused()
    {
        TriagePolicy changed = Rule("no-link", rule => rule with { GivesReason = false }) with { Codes = [] };

        Finding finding = Refused(changed, "broken-guarantee", "reason-for-turning-away");

        Answers item = finding.Witnesses[0].Items[0];
        Naive.Routes(changed, item).Should().Equal("refer");
        Naive.ApplyingAlways(changed, item).Should().NotContain(rule => rule.GivesReason);
    }

    [Theory]
    [InlineData("adults-only", "persons = adults-only")]
    [InlineData("text", "format = text")]
    [InlineData("drawing", "rendering = drawn")]
    public void A_policy_without_a_rule_for_content_out_of_scope_breaks_guarantee_5_and_is_refused(string rule, string content)
    {
        TriagePolicy changed = Rule(rule, _ => null).Silent();

        Answers item = Refused(changed, "broken-guarantee", "out-of-scope-content-never-assessed").Witnesses[0].Items[0];

        item.ToString().Should().Contain(content);
        Naive.Routes(changed, item).Should().Equal("assess");
    }

    [Theory]
    [InlineData("cloud")]
    [InlineData("device")]
    [InlineData("direct-message")]
    [InlineData("dark-web")]
    [InlineData("other-non-public")]
    public void A_policy_without_a_rule_for_a_place_that_is_not_public_breaks_guarantee_6_and_is_refused(string rule)
    {
        TriagePolicy changed = Rule(rule, _ => null).Silent();

        Answers item = Refused(changed, "broken-guarantee", "not-public-never-assessed").Witnesses[0].Items[0];

        item["place"].Should().Be(rule);
        Naive.Routes(changed, item).Should().Equal("assess");
    }

    [Fact]
    public void A_policy_that_refers_without_an_organisation_breaks_guarantee_7_and_is_refused()
    {
        TriagePolicy changed = Referrals(rule => rule.Id is "police" or "meld-misdaad-anoniem" ? null : rule).Silent();

        Witness witness = Refused(changed, "broken-guarantee", "referred-somewhere").Witnesses[0];

        Naive.Routes(changed, witness.Items.Should().ContainSingle().Subject).Should().Equal("refer");
        witness.Report.Should().BeEmpty();
    }

    [Fact]
    public void A_policy_with_a_missing_text_is_refused_with_the_key_of_the_text()
    {
        TriagePolicy changed = Unchanged with
        {
            Texts = new(Unchanged.Texts.Languages
                .Select(texts => texts with { Entries = texts.Entries.Where(entry => texts.Language != "en" || entry.Key != "reason.drawing").ToValueList() })
                .ToValueList()),
        };

        changed.Findings().Should().ContainSingle().Which.ToString().Should().Be("missing-text: 'reason.drawing' has no text in 'en'.");
        changed.Invoking(it => TriageEngine.Create(it)).Should().Throw<PolicyException>().WithMessage("*'reason.drawing' has no text in 'en'*");
    }

    private static Finding Refused(TriagePolicy policy, string code, string? guarantee = null)
    {
        Finding[] all = [.. policy.Findings().Where(found => found.Code == code && (guarantee is null || found.Message.Contains($"'{guarantee}'", StringComparison.Ordinal)))];
        Finding finding = all.Should().NotBeEmpty().And.Subject.First();
        PolicyException refusal = policy.Invoking(it => TriageEngine.Create(it)).Should().Throw<PolicyException>().Which;
        refusal.Faults.Select(fault => fault.Message).Should().Contain(finding.ToString());
        refusal.Message.Should().Contain(finding.Witnesses[0].ToString());
        foreach (string rule in finding.Rules) refusal.Message.Should().Contain(rule);
        return finding;
    }
}
