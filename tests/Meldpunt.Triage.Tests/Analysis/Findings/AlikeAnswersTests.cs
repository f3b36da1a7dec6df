using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class AlikeAnswersTests
{
    private static readonly string[] Sexual = ["sexual-act", "sexual-pose", "sexual-setting"];

    [Fact]
    public void Answers_that_decide_the_same_without_being_declared_alike_are_noted()
    {
        TriagePolicy policy = Planted.Fact("nature", fact => fact with { Alike = [] });

        Finding alike = Planted.Only(policy, "alike-answers").Is(FindingSeverity.Note, "$.itemFacts[3].answers");

        alike.Message.Should().Be("The answers 'sexual-act', 'sexual-pose' and 'sexual-setting' to 'nature' always lead to the same decision; list them under 'alike' if that is intended.");
        alike.CountsNothing();
        TriageEngine engine = TriageEngine.Create(Unchanged);
        foreach (IEnumerable<ItemOutcome> outcomes in Naive.Completions(Answers.None(Unchanged.Vocabulary.ItemFacts).With("nature", Sexual[0])).Select(item => Sexual.Select(answer => engine.Decide(item.With("nature", answer)))))
        {
            outcomes.Distinct().Should().ContainSingle();
        }
    }

    [Fact]
    public void Answers_of_one_route_that_give_other_reasons_are_not_alike()
    {
        TriagePolicy policy = Rule("cloud", rule => rule with { When = When("place", "cloud", "other-non-public") });

        PolicyAnalysis.Create(policy).Findings().Should().NotContain(finding => finding.Code == "alike-answers");
    }

    [Fact]
    public void Answers_about_a_report_that_decide_the_same_are_noted_too()
    {
        TriagePolicy policy = Unchanged with { Vocabulary = Unchanged.Vocabulary with { ReportFacts = new(Unchanged.Vocabulary.ReportFacts.Select(Renamed).ToValueList()) } };
        policy = policy.Silent() with { Notices = Unchanged.Notices.Where(notice => notice.Id != "sharing-is-punishable").Append(new("told", [ReportCondition.Where("shared", "friend")]) { Source = Citation.Of("8") }).ToValueList() };

        Planted.Only(policy, "alike-answers").Is(FindingSeverity.Note, "$.reportFacts[4].answers").Message.Should().StartWith("The answers 'no' and 'stranger' to 'shared'");

        static Fact Renamed(Fact fact) => fact.Id == "shared" ? fact with { Answers = ["friend", "no", "stranger"] } : fact;
    }
}
