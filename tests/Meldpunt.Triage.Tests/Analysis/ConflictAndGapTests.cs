using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis;

public sealed class ConflictAndGapTests
{
    [Fact]
    public void A_gap_is_found_exactly_when_some_item_has_no_route() =>
        RandomPolicies.Any(PolicyShape.OfItems).Sample(policy =>
        {
            Finding[] gaps = [.. policy.Findings().Where(finding => finding.Code == "gap")];
            bool expected = Complete(policy).Any(item => Naive.DecidingOfComplete(policy, item).Length == 0);
            gaps.Should().HaveCount(expected ? 1 : 0);
            foreach (Finding gap in gaps) Naive.Deciding(policy, gap.Witnesses[0].Items[0]).Should().BeEmpty();
        }, iter: 500, seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void Every_pair_of_rules_that_conflict_where_they_decide_is_found_with_a_witness() =>
        RandomPolicies.Any(PolicyShape.OfItems).Sample(policy =>
        {
            Finding[] conflicts = [.. policy.Findings().Where(finding => finding.Code == "conflict")];
            conflicts.Select(finding => string.Join(' ', finding.Rules)).Order().Should().Equal(Pairs(policy).Order());
            foreach (Finding conflict in conflicts)
            {
                foreach (Answers item in Naive.Completions(conflict.Witnesses[0].Items[0]))
                {
                    Naive.DecidingOfComplete(policy, item).Select(rule => rule.Id).Should().Contain(conflict.Rules);
                }
            }
        }, iter: 500, seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void Rules_that_conflict_with_others_do_not_conflict_where_an_earlier_group_decides()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "food", "in-doubt").ItemFact("size", "small", "large", "in-doubt")
            .Rule("first", "small-letters", Condition.Where("content", "letter").And("size", "small"), "assess")
            .Rule("second", "letters", Condition.Where("content", "letter"), "refer")
            .Rule("second", "small", Condition.Where("size", "small"), "out-of-scope")
            .Rule("second", "large", Condition.Where("size", "large"), "out-of-scope")
            .Rule("second", "food", Condition.Where("content", "food"), "refer")
            .Otherwise("last", "rest", "assess").Build();

        policy.Findings().Where(finding => finding.Code == "conflict").Select(finding => string.Join(' ', finding.Rules)).Should().Equal("letters large", "small food", "large food");
    }

    private static string[] Pairs(TriagePolicy policy) =>
    [
        .. Complete(policy).SelectMany(item => PairsOf(Naive.DecidingOfComplete(policy, item))).Distinct(),
    ];

    private static IEnumerable<string> PairsOf(Rule[] deciding) =>
        from first in Enumerable.Range(0, deciding.Length)
        from second in Enumerable.Range(first + 1, deciding.Length - first - 1)
        where deciding[first].Route != deciding[second].Route
        select $"{deciding[first].Id} {deciding[second].Id}";

    private static IEnumerable<Answers> Complete(TriagePolicy policy) => Naive.Completions(Answers.None(policy.Vocabulary.ItemFacts));
}
