using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Exports.Tests.Compression;

public sealed class CompressionTests
{
    [Fact]
    public void A_compressed_policy_gives_every_combination_the_same_route_with_no_more_rules() =>
        RandomPolicies.Sound(PolicyShape.OfItems).Sample(policy =>
        {
            CompressedPolicy compressed = PolicyCompression.Compress(policy);
            compressed.Policy.Rules.Should().HaveCount(compressed.RulesAfter);
            compressed.RulesBefore.Should().Be(policy.Rules.Count()).And.BeGreaterThanOrEqualTo(compressed.RulesAfter);
            foreach (Answers item in Complete(policy)) Naive.RouteOf(compressed.Policy, item).Should().Be(Naive.RouteOf(policy, item));
        }, iter: 300, seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void A_rule_of_a_compressed_policy_cites_the_sources_of_all_rules_that_decided_where_it_does() =>
        RandomPolicies.Sound(PolicyShape.OfItems).Select(EachOfItsOwnSection).Sample(policy =>
        {
            TriagePolicy compressed = PolicyCompression.Compress(policy).Policy;
            ILookup<string, Rule> deciding = Complete(policy)
                .SelectMany(item => Naive.DecidingOfComplete(compressed, item), (item, rule) => (rule.Id, item))
                .SelectMany(decided => Naive.DecidingOfComplete(policy, decided.item), (decided, rule) => (decided.Id, rule))
                .ToLookup(decided => decided.Id, decided => decided.rule);
            foreach (Rule rule in compressed.Rules)
            {
                string[] rules = [.. deciding[rule.Id].Select(one => one.Id)];
                rule.Source.Sections.Should().Equal(policy.Rules.Select(one => one.Id).Where(rules.Contains));
                rule.Source.Ruling.Should().Be(deciding[rule.Id].All(one => one.Source.Ruling));
            }
        }, iter: 300, seed: "0000000000000", print: Show.Policy);

    private static IEnumerable<Answers> Complete(TriagePolicy policy) => Naive.Completions(Answers.None(policy.Vocabulary.ItemFacts));

    private static TriagePolicy EachOfItsOwnSection(TriagePolicy policy) => policy with
    {
        Sections = policy.Sections.Concat(policy.Rules.Select(rule => new SourceSection(rule.Id, rule.Id))).ToValueList(),
        Groups = policy.Groups.Select(group => group with
        {
            Rules = group.Rules.Select((rule, i) => rule with { Source = i == 1 ? Citation.Of(rule.Id) : Citation.RulingOn(rule.Id) }).ToValueList(),
        }).ToValueList(),
    };
}
