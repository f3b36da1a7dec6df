using CsCheck;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.Tests.Analysis;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Diagrams;

/// <summary>Two policies that decide alike have the same diagram: the same nodes in the same order of facts.</summary>
public sealed class CanonicalFormTests
{
    [Fact]
    public void The_order_of_rules_within_a_group_does_not_change_the_diagram() =>
        RandomPolicies.Any(PolicyShape.OfItems).Sample(policy => Same(policy, Groups(policy, rules => rules.Reverse())), iter: 300, seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void Splitting_a_rule_into_its_answers_does_not_change_the_diagram() =>
        RandomPolicies.Any(PolicyShape.OfItems).Sample(policy => Same(policy, Groups(policy, rules => rules.SelectMany(Split))), iter: 300, seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void A_rule_that_others_hide_does_not_change_the_diagram()
    {
        Rule hidden = new("hidden", new([new("persons", ["adults-only"]), new("place", ["cloud"])]), "assess");
        TriagePolicy shipped = ChangedPolicy.Shipped;

        Same(shipped, shipped with { Groups = [.. shipped.Groups, new("e", [hidden])] });
    }

    [Fact]
    public void Policies_that_decide_differently_have_different_diagrams()
    {
        Content(ChangedPolicy.Rule("drawing", rule => rule with { Route = "refer" }))
            .Should().NotEqual(Content(ChangedPolicy.Shipped));
    }

    [Fact]
    public void The_order_of_facts_changes_the_diagram_but_no_decision()
    {
        TriagePolicy shipped = ChangedPolicy.Shipped;
        FactList reversed = new(shipped.Vocabulary.ItemFacts.Reverse().ToValueList());
        CompiledPolicy one = CompiledPolicy.Compile(shipped);
        CompiledPolicy other = CompiledPolicy.Compile(shipped with { Vocabulary = shipped.Vocabulary with { ItemFacts = reversed } });

        foreach (Answers item in Naive.Partials(shipped.Vocabulary.ItemFacts))
        {
            Answers turned = new(reversed, [.. Enumerable.Reverse(item.Values.ToArray())]);
            ItemOutcome expected = one.Items.Table.Decide(item).Outcome;
            ItemOutcome found = other.Items.Table.Decide(turned).Outcome;
            if (found.Route == expected.Route && found.Reasons == expected.Reasons && found.Questions.Reverse().SequenceEqual(expected.Questions)) continue;
            Assert.Fail(item.ToString());
        }
    }

    private static void Same(TriagePolicy one, TriagePolicy other) => Content(other).Should().Equal(Content(one));

    // The diagram written out from its root in one fixed order of facts.
    private static List<string> Content(TriagePolicy policy)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        ulong[][] conditions = [.. policy.Rules.Select(rule => ConditionBits.Of(rule.When, facts))];
        CompleteDiagram diagram = CompleteDiagram.Build(policy, conditions, [.. Enumerable.Range(0, facts.Count)], new(policy, 1_000));
        Dictionary<int, int> numbers = [];
        List<string> lines = [];
        Visit(diagram.Root);
        return lines;

        int Visit(int node)
        {
            if (node < 0) return node;
            if (numbers.TryGetValue(node, out int known)) return known;
            int level = diagram.Store.Level(node);
            int[] below = [.. Enumerable.Range(0, diagram.Store.Branches[level]).Select(branch => Visit(diagram.Store.Branch(node, level, branch)))];
            lines.Add($"{level}: {string.Join(' ', below)}");
            return numbers[node] = lines.Count - 1;
        }
    }

    private static TriagePolicy Groups(TriagePolicy policy, Func<IEnumerable<Rule>, IEnumerable<Rule>> change) =>
        policy with { Groups = policy.Groups.Select(group => group with { Rules = change(group.Rules).ToValueList() }).ToValueList() };

    private static IEnumerable<Rule> Split(Rule rule) =>
        rule.When.Parts.IsEmpty
            ? [rule]
            : rule.When.Parts[0].Answers.Select((answer, i) => rule with
            {
                Id = $"{rule.Id}-{i}",
                When = new([new(rule.When.Parts[0].Fact, [answer]), .. rule.When.Parts.Skip(1)]),
            });
}
