using CsCheck;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;
using Meldpunt.Triage.Tests.Analysis;

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
        TriagePolicy hotline = ChangedPolicy.Unchanged;

        Same(hotline, hotline with { Groups = [.. hotline.Groups, new("e", [hidden])] });
    }

    [Fact]
    public void Policies_that_decide_differently_have_different_diagrams()
    {
        Content(ChangedPolicy.Rule("drawing", rule => rule with { Route = "refer" }))
            .Should().NotEqual(Content(ChangedPolicy.Unchanged));
    }

    [Fact]
    public void The_order_of_facts_changes_the_diagram_but_no_decision()
    {
        TriagePolicy hotline = ChangedPolicy.Unchanged;
        FactList reversed = new(hotline.Vocabulary.ItemFacts.Reverse().ToValueList());
        CompiledPolicy one = CompiledPolicy.Compile(hotline);
        CompiledPolicy other = CompiledPolicy.Compile(hotline with { Vocabulary = hotline.Vocabulary with { ItemFacts = reversed } });

        foreach (Answers item in Naive.Partials(hotline.Vocabulary.ItemFacts))
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
        ulong[][] conditions = [.. policy.Rules.Select(rule => ConditionBits.Compile(rule.When, facts))];
        DecisionDiagram diagram = DecisionDiagram.Build(policy, conditions, [.. facts.Indexes], new(policy, 1_000));
        Dictionary<Mdd, int> numbers = [];
        List<string> lines = [];
        Visit(diagram.From(0, diagram.NewSpace()));
        return lines;

        int Visit(Mdd node)
        {
            if (node.IsTerminal) return ~node.Value;
            if (numbers.TryGetValue(node, out int known)) return known;
            int[] below = [.. Enumerable.Range(0, diagram.Branches[node.Level.Number]).Select(branch => Visit(node.Branch(node.Level, branch)))];
            lines.Add($"{node.Level.Number}: {string.Join(' ', below)}");
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
