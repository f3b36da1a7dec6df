using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class NotAlikeTests
{
    [Fact]
    public void Answers_declared_alike_that_do_not_decide_the_same_are_a_finding()
    {
        TriagePolicy policy = Planted.Fact("place", fact => fact with { Alike = [["public-internet", "cloud"]] });

        Finding different = Planted.Only(policy, "not-alike").Is(FindingSeverity.Warning, "$.itemFacts[4].alike[0]");

        different.Message.Should().Be("The answers 'public-internet' and 'cloud' to 'place' are listed under 'alike', but lead to different decisions.");
        different.CountsNothing();
    }

    [Theory]
    [InlineData("photographic", "drawn", "in-doubt")]
    [InlineData("in-doubt", "drawn", "photographic")]
    public void An_answer_declared_alike_with_doubt_is_a_finding_where_a_notice_asks_for_doubt(params string[] answers)
    {
        TriagePolicy policy = Planted.Fact("rendering", fact => fact with { Answers = answers.ToValueList(), Alike = [["photographic", "in-doubt"]] });

        Planted.Only(policy, "not-alike").Is(FindingSeverity.Warning, "$.itemFacts[1].alike[0]");
        PolicyAnalysis.Create(policy.Silent() with { Notices = [] }).Findings().Should().NotContain(finding => finding.Code == "not-alike", "nothing asks for doubt then");
    }

    [Fact]
    public void The_answers_that_the_shipped_policy_declares_alike_decide_the_same() =>
        PolicyAnalysis.Create(ShippedPolicy.Read()).Findings().Should().NotContain(finding => finding.Code == "not-alike");
}
