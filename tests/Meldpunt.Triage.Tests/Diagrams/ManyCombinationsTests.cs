using CsCheck;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Diagrams;

/// <summary>Where combinations are too many to be numbered, decisions are the same as where they are few.</summary>
public sealed class ManyCombinationsTests
{
    [Fact]
    public void Adding_many_facts_that_no_rule_asks_for_changes_no_decision() =>
        RandomPolicies.Sound(PolicyShape.OfItems).Sample(policy =>
        {
            TriagePolicy padded = Padded(policy);
            (CompiledPolicy few, CompiledPolicy many) = (CompiledPolicy.Compile(policy), CompiledPolicy.Compile(padded));
            Answers any = Answers.None(padded.Vocabulary.ItemFacts);
            any.Number.Should().Be(-1);
            foreach (Answers item in Naive.Partials(policy.Vocabulary.ItemFacts).Where((_, i) => i % 3 == 0))
            {
                Answers same = item.Aggregate(any, (answers, one) => answers.With(one.Key, one.Value));
                item.Number.Should().BeGreaterThanOrEqualTo(0);
                many.Items.Table.Decide(same).Should().Be(few.Items.Table.Decide(item));
            }
        }, iter: 60, seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void Each_of_few_combinations_of_answers_has_its_own_number()
    {
        FactList facts = new([new("a", ["x", "y"]), new("b", ["x", "y", "z"]), new("c", ["x", "y"])]);
        Naive.Partials(facts).Select(item => item.Number).Should().BeEquivalentTo(Enumerable.Range(0, 36));
    }

    private static TriagePolicy Padded(TriagePolicy policy) => policy with
    {
        Vocabulary = policy.Vocabulary with
        {
            ItemFacts = new([.. policy.Vocabulary.ItemFacts, .. Enumerable.Range(0, 12).Select(i => new Fact($"pad{i}", ["a0", "a1", "a2"]) { Closed = "a0" })]),
        },
    };
}
