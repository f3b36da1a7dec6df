using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tests.Analysis;
using Meldpunt.Triage.Tests.Policies;

namespace Meldpunt.Triage.Tests.Diagrams;

public sealed class NodeBudgetTests
{
    [Fact]
    public void Beyond_the_node_budget_the_error_names_the_facts_that_need_most_nodes_and_what_to_try()
    {
        Action compile = () => CompiledPolicy.Compile(ChangedPolicy.Unchanged, budget: 5);

        compile.Should().Throw<PolicyException>().Which.Faults.Should().ContainSingle().Which.Message.Should().Be(
            "the rules tie too many facts together: the decision diagram needs more than 5 nodes. Most of them branch on "
            + "'place', 'link' or 'format'; try fewer answers for these, rules that combine fewer facts, or a larger budget ('--budget' of the command, 'nodeBudget' in code).");
    }

    [Fact]
    public void A_policy_that_needs_exponentially_many_nodes_is_refused_and_not_compiled_for_ever()
    {
        // Pairs of facts that stand far apart, and no order is good for all of them.
        const int Facts = 40;
        IEnumerable<Rule> rules = Enumerable.Range(0, 400).Select(i => new Rule(
            $"r{i}",
            new([new($"f{i * 7 % Facts}", [$"a{i % 4}"]), new($"f{(i * 7 + 1 + i / 40 * 3 % (Facts - 1)) % Facts}", [$"a{i / 3 % 4}"])]),
            i % 2 == 0 ? "go" : "stop"));
        ValueList<RuleGroup> groups = rules.Select((rule, i) => new RuleGroup($"g{i}", [rule])).ToValueList();
        TriagePolicy policy = PlainPolicy.Of([.. Enumerable.Repeat(4, Facts)], groups);

        policy.Invoking(large => CompiledPolicy.Compile(large, 20_000)).Should().Throw<PolicyException>().WithMessage("*too large to compile*");
    }

    [Fact]
    public void A_policy_of_six_facts_of_an_item_needs_fewer_than_100_nodes() =>
        CompiledPolicy.Compile(ChangedPolicy.Unchanged, budget: 200).Items.Complete.Nodes.Should().BeLessThan(100);
}
