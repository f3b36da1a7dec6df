using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Rules;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class NotAlikeTests
{
    [Fact]
    public void Answers_that_are_declared_to_decide_alike_and_do_not_are_told()
    {
        TriagePolicy policy = Planted.Fact("place", fact => fact with { Alike = [["public-internet", "cloud"]] });

        Finding different = Planted.Only(policy, "not-alike").Is(FindingSeverity.Warning, "$.itemFacts[4].alike[0]");

        different.Message.Should().Be("The answers 'public-internet' and 'cloud' to 'place' are declared to decide alike, and they do not.");
        different.CountsNothing();
    }

    [Fact]
    public void Doubt_is_told_from_an_answer_that_the_rules_treat_like_it_where_a_notice_asks_for_doubt()
    {
        TriagePolicy policy = Planted.Fact("rendering", fact => fact with { Alike = [["photographic", "in-doubt"]] });

        Planted.Only(policy, "not-alike").Is(FindingSeverity.Warning, "$.itemFacts[1].alike[0]");
        PolicyAnalysis.Of(policy.Silent() with { Notices = [] }).Findings().Should().NotContain(finding => finding.Code == "not-alike", "nothing asks for doubt then");
    }

    [Fact]
    public void The_answers_that_the_shipped_policy_declares_do_decide_alike() =>
        PolicyAnalysis.Of(Shipped).Findings().Should().NotContain(finding => finding.Code == "not-alike");
}
