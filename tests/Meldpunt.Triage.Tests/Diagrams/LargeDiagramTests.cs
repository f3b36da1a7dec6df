using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Tests.Diagrams;

public sealed class LargeDiagramTests
{
    private static readonly int Tried = Seeded.Cases(5_000);

    [Fact]
    public void Rules_taken_in_pairs_have_the_diagram_of_rules_taken_one_by_one()
    {
        TriagePolicy policy = SizedPolicies.OfThree(120);
        NodeBudget budget = new(policy, CompiledPolicy.DefaultBudget);
        DiagramAttempt attempt = Attempt(policy, budget);

        DecisionDiagram small = attempt.BuildSmall(budget.Nodes)!;
        DecisionDiagram large = attempt.BuildLarge();

        MddSpace both = small.NewSpace();
        for (int group = 0; group < policy.Groups.Count; group++)
        {
            (both.TakeOver(large.From(group, large.NewSpace())) == small.From(group, both)).Should().BeTrue();
            (both.TakeOver(large.OfGroup(group, large.NewSpace())) == small.OfGroup(group, both)).Should().BeTrue();
        }
    }

    [Fact]
    public void What_half_made_diagrams_leave_behind_does_not_count_towards_the_budget()
    {
        TriagePolicy policy = SizedPolicies.OfThree(400);
        ulong[][] cubes = [.. policy.Rules.Select(rule => ConditionBits.Compile(rule.When, policy.Vocabulary.ItemFacts)).Take(300)];
        MddSpace few = Space(policy, 100_000);
        MddSpace many = Space(policy, CompiledPolicy.DefaultBudget);

        FluentActions.Invoking(() => few.Union(cubes.Select(cube => few.Cube(cube)))).Should().Throw<PolicyException>("one by one they take more");
        MddSet union = Space(policy, 100_000).UnionOfCubes(cubes);

        (many.TakeOver(union) == many.Union(cubes.Select(cube => many.Cube(cube)))).Should().BeTrue();
    }

    [Fact]
    public void A_policy_of_a_thousand_rules_over_eight_facts_compiles_and_decides_as_a_naive_reading_does()
    {
        TriagePolicy policy = SizedPolicies.OfThree(1_000);
        CompiledPolicy compiled = CompiledPolicy.Compile(policy);
        Random random = new(1);
        for (int i = 0; i < Tried; i++)
        {
            byte[] values = [.. policy.Vocabulary.ItemFacts.Select(fact => (byte)random.Next(1, fact.Answers.Count + 1))];
            Answers item = new(policy.Vocabulary.ItemFacts, values);
            compiled.Items.Table.Decide(item).Outcome.Route.Should().Be(Naive.RouteOf(policy, item));
        }
    }

    private static MddSpace Space(TriagePolicy policy, int nodes) =>
        new(new MddStore([.. policy.Vocabulary.ItemFacts.Select(fact => fact.Answers.Count)], [.. policy.Vocabulary.ItemFacts.Select(fact => fact.Id)], new(policy, nodes)));

    private static DiagramAttempt Attempt(TriagePolicy policy, NodeBudget budget)
    {
        ulong[][] conditions = [.. policy.Rules.Select(rule => ConditionBits.Compile(rule.When, policy.Vocabulary.ItemFacts))];
        ImmutableArray<FactIndex> order = [.. policy.Vocabulary.ItemFacts.Indexes];
        return new(policy, conditions, order, budget);
    }
}
