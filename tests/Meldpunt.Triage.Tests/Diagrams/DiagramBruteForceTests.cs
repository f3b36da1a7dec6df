using System.Numerics;
using CsCheck;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Diagrams;

public sealed class DiagramBruteForceTests
{
    [Fact]
    public void The_diagram_decides_every_item_as_trying_all_completions_does() =>
        RandomPolicies.Sound(PolicyShape.OfItems).Sample(policy =>
        {
            CompiledPolicy compiled = CompiledPolicy.Compile(policy);
            foreach (Answers item in Naive.Partials(policy.Vocabulary.ItemFacts).Where((_, i) => i % 3 == 0))
            {
                ItemOutcome outcome = compiled.Items.Table.Decide(item).Outcome;
                string[] routes = Naive.Routes(policy, item);
                outcome.Possible.Should().Equal(routes);
                outcome.Route.Should().Be(routes.Length == 1 ? routes[0] : "wait");
                outcome.Questions.Should().Equal(Naive.Questions(policy, item));
                outcome.Reasons.Should().Equal(Naive.ApplyingAlways(policy, item).Where(rule => rule.GivesReason).Select(rule => rule.Id));
            }
        }, iter: Seeded.Cases(1_500), seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void A_terminal_node_has_the_routes_of_the_deciding_group() =>
        RandomPolicies.Any(PolicyShape.OfItems).Sample(policy =>
        {
            DecisionDiagram complete = CompiledPolicy.Compile(policy).Items.Complete;
            Mdd root = complete.From(0, complete.NewSpace());
            foreach (Answers item in Naive.Completions(Answers.None(policy.Vocabulary.ItemFacts)))
            {
                Mdd node = root;
                while (!node.IsTerminal) node = node.Branch(node.Level, item.Values[complete.Order[node.Level.Number].Number] - 1);
                string[] routes = [.. Naive.DecidingOfComplete(policy, item).Select(rule => rule.Route).Distinct()];
                BitOperations.PopCount((uint)node.Value).Should().Be(routes.Length);
                policy.Routes.Where((_, i) => (node.Value >> i & 1) != 0).Should().Equal(policy.Routes.Where(routes.Contains));
            }
        }, iter: Seeded.Cases(4_000), seed: "0000000000000", print: Show.Policy);
}
