using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Analysis;

/// <summary>What a policy accepts of what is found about it, and what that changes.</summary>
public sealed class AcceptedFindingsTests
{
    private static readonly Gen<(TriagePolicy Policy, int Chosen)> Choices = Gen.Select(RandomPolicies.Sound(PolicyShape.OfReports), Gen.Int[0, int.MaxValue]);

    [Fact]
    public void Every_kind_of_finding_either_can_be_accepted_or_can_only_be_put_right() =>
        AcceptedFinding.CanBe.Concat(AcceptedFinding.CannotBe).Should().BeEquivalentTo(FindingCodes.All);

    [Fact]
    public void No_two_findings_that_can_be_accepted_are_about_the_same_but_for_alternatives_of_one_rule() =>
        RandomPolicies.Any(PolicyShape.OfReports).Each(500, policy =>
        {
            Finding[] all = [.. Acceptable(policy).Where(finding => finding.Code != FindingCodes.AsksImpossible || !finding.About.Rules.IsEmpty)];
            foreach (Finding finding in all) all.Where(other => other.Code == finding.Code && other.About.IsSameAs(finding.About)).Should().ContainSingle();
        }, Show.Policy);

    [Fact]
    public void Exactly_the_findings_that_a_policy_accepts_are_accepted_and_all_else_is_found_as_before() => Choices.Each(300, pair =>
    {
        TriagePolicy bare = pair.Policy with { Accepted = [] };
        Finding[] found = [.. PolicyAnalysis.Create(bare).Findings()];
        Finding[] acceptable = [.. Acceptable(bare).GroupBy(finding => (finding.Code, finding.About)).Where(same => same.Count() == 1).Select(same => same.First())];
        Finding[] chosen = [.. acceptable.Where((_, i) => (pair.Chosen >> i % 31 & 1) != 0)];
        TriagePolicy policy = bare with { Accepted = chosen.Select((finding, i) => new AcceptedFinding(finding.Code, finding.About, $"because {i}")).ToValueList() };

        Finding[] all = [.. PolicyAnalysis.Create(policy).Findings()];

        Finding[] accepted = [.. all.Where(finding => finding.Accepted is not null).Select(finding => finding with { Accepted = null })];
        accepted.Should().HaveSameCount(chosen);
        accepted.Except(chosen).Should().BeEmpty();
        all.Where(finding => finding.Accepted is null).Should().Equal(found.Except(chosen));
        all.SkipWhile(finding => finding.Accepted is null).Where(finding => finding.Accepted is null).Should().BeEmpty("what is accepted is listed last");
        bool isSound = found.Except(chosen).All(finding => finding.Severity != FindingSeverity.Error);
        if (isSound) policy.Invoking(it => TriageEngine.Create(it)).Should().NotThrow();
        else policy.Invoking(it => TriageEngine.Create(it)).Should().Throw<PolicyException>();
    }, pair => Show.Policy(pair.Policy));

    [Fact]
    public void What_is_accepted_changes_no_decision_and_is_told_first_where_versions_are_compared()
    {
        TriagePolicy old = ChangedPolicy.Unchanged with
        {
            Accepted = [new("idle-fact", new() { Fact = "format" }, "one"), new("reads-no-urls", FindingSubject.Nothing, "two"), new("no-source", new() { Rules = ["text"] }, "three")],
        };
        TriagePolicy present = old with
        {
            Version = "next",
            Accepted = [old.Accepted[0] with { Reason = "another" }, new("dead-rule", new() { Rules = ["text", "drawing"] }, "four"), old.Accepted[2] with { About = new() { Rules = ["text", "drawing"] } }],
        };

        PolicyDifference difference = PolicyDifference.Between(old, present);

        difference.IsEquivalent.Should().BeTrue();
        difference.IsUnchanged.Should().BeFalse("what is accepted, and why, is looked at again");
        difference.OtherChanges.Take(6).Select(change => change.ToString()).Should().Equal(
            "the acceptance of 'idle-fact: fact format' changed",
            "the acceptance of 'reads-no-urls' is gone",
            "the acceptance of 'no-source: rules text' is gone",
            "the acceptance of 'dead-rule: rules text, drawing' is new",
            "the acceptance of 'no-source: rules text, drawing' is new",
            $"the version: {old.Version}, now next");
    }

    [Fact]
    public void What_a_finding_is_about_does_not_depend_on_the_order_of_its_further_words_but_on_its_first()
    {
        FindingSubject about = new() { Rules = ["a", "b", "c"], Fact = "f", Answers = ["x", "y"] };

        about.IsSameAs(about with { Rules = ["a", "c", "b"], Answers = ["y", "x"] }).Should().BeTrue();
        about.IsSameAs(about with { Rules = ["b", "a", "c"] }).Should().BeFalse();
        about.IsSameAs(about with { Rules = ["a", "b"] }).Should().BeFalse();
        about.IsSameAs(about with { Answers = ["x"] }).Should().BeFalse();
        about.IsSameAs(about with { Fact = null }).Should().BeFalse();
        about.IsSameAs(about with { Route = "r" }).Should().BeFalse();
        about.ToString().Should().Be("rules a, b, c; fact f; answers x, y");
    }

    private static IEnumerable<Finding> Acceptable(TriagePolicy policy) =>
        PolicyAnalysis.Create(policy with { Accepted = [] }).Findings().Where(finding => AcceptedFinding.CanBe.Contains(finding.Code));
}
