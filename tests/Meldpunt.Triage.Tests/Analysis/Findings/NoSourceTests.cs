using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tests.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class NoSourceTests
{
    [Fact]
    public void A_rule_that_cites_no_section_is_a_finding()
    {
        Finding uncited = Planted.Only(Rule("drawing", rule => rule with { Source = Citation.None }), "no-source").Is(FindingSeverity.Warning, "$.groups[1].rules[3]", "drawing");

        uncited.Message.Should().Be("Rule 'drawing' cites no section of the source.");
        uncited.CountsNothing();
    }

    [Fact]
    public void A_referral_a_notice_and_a_rule_for_an_empty_report_that_cite_no_section_are_findings()
    {
        TriagePolicy policy = Unchanged with
        {
            EmptyReport = [Unchanged.EmptyReport[0] with { Source = Citation.None }],
            Referrals = [Unchanged.Referrals[0] with { Source = Citation.None }, .. Unchanged.Referrals.Skip(1)],
            Notices = [Unchanged.Notices[0] with { Source = Citation.None }, .. Unchanged.Notices.Skip(1)],
        };

        PolicyAnalysis.Create(policy).Findings().Where(finding => finding.Code == "no-source").Select(finding => finding.Path)
            .Should().Equal("$.emptyReport[0]", "$.referrals[0]", "$.notices[0]");
    }

    [Fact]
    public void In_a_policy_without_sections_a_rule_that_cites_none_is_no_finding()
    {
        TriagePolicy policy = PlainPolicy.Of([2], [new("a", [new("go", Condition.Always, "go")])]);

        PolicyAnalysis.Create(policy).Findings().Should().NotContain(finding => finding.Code == "no-source");
    }
}
