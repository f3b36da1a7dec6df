using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Tests.Diagrams;

/// <summary>Where facts are too many to try all completions, those of a few missing answers are tried.</summary>
public sealed class LargeEngineTests
{
    [Theory]
    [InlineData(30, 1)]
    [InlineData(60, 2)]
    public void An_engine_of_many_facts_decides_as_trying_all_completions_does(int facts, int seed)
    {
        Random random = new(seed);
        TriagePolicy policy = StructuredPolicies.OfClusters(facts, rules: 200, seed);
        CompiledPolicy compiled = CompiledPolicy.Compile(policy);
        for (int sample = 0; sample < Seeded.Cases(200); sample++)
        {
            Answers item = Some(policy.Vocabulary.ItemFacts, random, missing: random.Next(6));
            ItemOutcome outcome = compiled.Items.Table.Decide(item).Outcome;
            string[] routes = Naive.Routes(policy, item);
            outcome.Possible.Should().Equal(routes);
            outcome.Questions.Should().Equal(Naive.Questions(policy, item));
            outcome.Reasons.Should().Equal(Naive.ApplyingAlways(policy, item).Where(rule => rule.GivesReason).Select(rule => rule.Id));
        }
    }

    private static Answers Some(FactList facts, Random random, int missing)
    {
        byte[] values = [.. facts.Select(fact => (byte)(random.Next(fact.Answers.Count) + 1))];
        for (int i = 0; i < missing; i++) values[random.Next(values.Length)] = 0;
        return new(facts, values);
    }
}
