using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class AcceptsNothingTests
{
    [Fact]
    public void An_acceptance_of_what_is_not_found_gets_a_warning_and_prevents_no_engine()
    {
        TriagePolicy policy = Unchanged with { Accepted = [new("idle-fact", new() { Fact = "format" }, "asked for statistics")] };

        Finding warning = Planted.Only(policy, "accepts-nothing").Is(FindingSeverity.Warning, "$.accepted[0]");

        warning.Message.Should().Be("The policy accepts 'idle-fact: fact format', which is not found.");
        warning.CountsNothing();
        TriageEngine.Create(policy).Policy.Accepted.Should().ContainSingle();
    }

    [Fact]
    public void An_acceptance_of_what_is_now_about_another_rule_says_what_it_is_about_now()
    {
        TriagePolicy policy = Planted.WithGroup(new("hidden", Condition.Where("persons", "adults-only").And("place", "cloud"), "assess"))
            with
        { Accepted = [new("dead-rule", new() { Rules = ["hidden", "text"] }, "it adds its reason")] };

        Planted.Only(policy, "dead-rule").Accepted.Should().BeNull();
        Planted.Only(policy, "accepts-nothing").Is(FindingSeverity.Warning, "$.accepted[0]", "hidden", "text")
            .Message.Should().Be("The policy accepts 'dead-rule: rules hidden, text', which is not found; there is one about 'rules hidden, adults-only'.");
    }

    [Fact]
    public void An_acceptance_that_fits_two_findings_accepts_neither()
    {
        ReportCondition never = ReportCondition.Where("anonymous", "yes").And("searched", "yes");
        TriagePolicy policy = Referrals(rule => rule.Id == "police" ? rule with { When = [.. rule.When, never, never.And("shared", "yes")] } : rule) with
        {
            Impossible = [new("anonymous-search", GuaranteeScope.Report, never.Facts)],
            Guarantees = [],
            Accepted = [new("asks-impossible", new() { Referrals = ["police"] }, "in case somebody says it anyway")],
        };

        ValueList<Finding> findings = PolicyAnalysis.Create(policy).Findings();

        findings.Where(finding => finding.Code == "asks-impossible").Should().HaveCount(2).And.OnlyContain(finding => finding.Accepted == null);
        findings.Should().ContainSingle(finding => finding.Code == "accepts-nothing").Which.Message.Should().Contain("found 2 times");
    }

    [Fact]
    public void Whether_an_acceptance_fits_is_not_asked_while_there_are_gaps_and_conflicts()
    {
        TriagePolicy policy = (Rule("drawing", rule => rule with { Route = "assess" }) with { Accepted = [new("unreachable-notice", new() { Notices = ["confidential"] }, "later")] }).Silent();

        PolicyAnalysis.Create(policy).Findings().Should().NotContain(finding => finding.Code == "accepts-nothing");
    }
}
