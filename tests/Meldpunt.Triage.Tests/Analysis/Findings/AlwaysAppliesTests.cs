using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class AlwaysAppliesTests
{
    private static readonly string[] BelowB = ["cloud", "device", "direct-message", "dark-web", "other-non-public", "no-link", "assess"];

    private static readonly TriagePolicy Lost = Rule("adults-only", rule => rule with { When = Condition.Always });

    private static readonly AcceptedFinding OfLost = new("always-applies", new() { Rules = ["adults-only", .. BelowB] }, "The hotline is closed.");

    [Fact]
    public void A_rule_that_lost_its_condition_is_an_error_that_names_all_it_silences_and_no_engine_is_made()
    {
        Finding error = Planted.Only(Lost, "always-applies").Is(FindingSeverity.Error, "$.groups[1].rules[0]", ["adults-only", .. BelowB]).Counts(Planted.Items, Planted.Items);

        error.Message.Should().StartWith("Rule 'adults-only' of group 'B' always applies, so rules 'cloud', 'device',").And.EndWith("and 'assess' of lower rank never decide.");
        error.Witnesses.Should().BeEmpty("every item shows it");
        Lost.Invoking(it => TriageEngine.Create(it)).Should().Throw<PolicyException>().WithMessage("*not sound*always-applies*'adults-only'*");
    }

    [Fact]
    public void A_rule_that_lists_every_answer_of_its_facts_always_applies()
    {
        Fact persons = Unchanged.Vocabulary.ItemFacts.Single(fact => fact.Id == "persons");

        Planted.Only(Rule("adults-only", rule => rule with { When = new([new("persons", persons.Answers)]) }), "always-applies").Rules[0].Should().Be("adults-only");
        PolicyAnalysis.Create(Rule("adults-only", rule => rule with { When = new([new("persons", persons.Answers.Take(2).ToValueList())]) }))
            .Findings().Should().NotContain(finding => finding.Code == "always-applies");
    }

    [Fact]
    public void A_rule_of_the_last_group_may_always_apply_and_a_referral_or_a_notice_anywhere()
    {
        TriagePolicy policy = Referrals(rule => rule with { When = [ReportCondition.Always] });

        PolicyAnalysis.Create(policy with { Notices = policy.Notices.Select(notice => notice with { When = [ReportCondition.Always] }).ToValueList() })
            .Findings().Should().NotContain(finding => finding.Code == "always-applies");
    }

    [Fact]
    public void A_rule_for_an_empty_report_that_always_applies_is_an_error_unless_it_is_the_last()
    {
        EmptyReportRule some = new("some", [ReportCondition.Where("anonymous", "yes"), ReportCondition.Always], "refer") { Source = Citation.Of("7") };
        EmptyReportRule more = new("more", [ReportCondition.Where("anonymous", "yes", "no")], "out-of-scope") { Source = Citation.Of("7") };
        TriagePolicy policy = Unchanged with { EmptyReport = [more, some, more with { Id = "most" }, more with { Id = "last" }], Guarantees = [] };

        Planted.Only(policy, "always-applies").Is(FindingSeverity.Error, "$.emptyReport[1]", "some", "most", "last")
            .Message.Should().Be("Rule 'some' for an empty report always applies, so rules 'most' and 'last' after it never decide.");
        PolicyAnalysis.Create(policy with { EmptyReport = [more, some] }).Findings().Should().NotContain(finding => finding.Code == "always-applies");
        TriageEngine.Create(policy with { Accepted = [new("always-applies", new() { EmptyReport = ["some", "last", "most"] }, "for now")] });
    }

    [Fact]
    public void A_rule_that_silences_only_one_is_told_of_in_the_singular()
    {
        EmptyReportRule some = new("some", [ReportCondition.Always], "refer") { Source = Citation.Of("7") };
        TriagePolicy policy = Unchanged with { EmptyReport = [some, some with { Id = "last", When = [ReportCondition.Where("anonymous", "yes")] }], Guarantees = [] };

        Planted.Only(policy, "always-applies").Message.Should().Be("Rule 'some' for an empty report always applies, so rule 'last' after it never decides.");
    }

    [Fact]
    public void An_accepted_rule_that_always_applies_prevents_no_engine_and_keeps_the_reason()
    {
        TriagePolicy policy = (Lost with { Accepted = [OfLost], Guarantees = [] }).Silent();

        Finding accepted = Planted.Only(policy, "always-applies");

        (accepted.Severity, accepted.Accepted).Should().Be((FindingSeverity.Error, OfLost));
        accepted.ToString().Should().EndWith("combinations. Accepted: The hotline is closed.");
        TriageEngine.Create(policy).Decide(Answers.None(policy.Vocabulary.ItemFacts).With("nature", "sexual-act").With("format", "photo")).Route.Should().Be("out-of-scope");
    }

    [Fact]
    public void An_acceptance_that_names_fewer_rules_than_are_silenced_covers_nothing()
    {
        TriagePolicy policy = Lost with { Accepted = [OfLost with { About = new() { Rules = ["adults-only", .. BelowB[..^1]] } }], Guarantees = [] };

        Planted.Only(policy, "always-applies").Accepted.Should().BeNull();
        Planted.Only(policy, "accepts-nothing").Message.Should().EndWith(
            "which is not found; there is one about 'rules adults-only, cloud, device, direct-message, dark-web, other-non-public, no-link, assess'.");
        policy.Invoking(it => TriageEngine.Create(it)).Should().Throw<PolicyException>();
    }

    [Fact]
    public void A_rule_added_below_one_that_is_accepted_must_be_accepted_too()
    {
        TriagePolicy policy = Lost with { Accepted = [OfLost], Guarantees = [] };
        policy = policy with { Groups = [.. policy.Groups.Take(3), new("new", [new("added", When("format", "audio"), "refer")]), policy.Groups[3]] };

        policy.Silent().Invoking(it => TriageEngine.Create(it)).Should().Throw<PolicyException>().WithMessage("*always-applies*'added'*");
    }
}
