using Meldpunt.Triage.Policies;
using RulesEngine.Models;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>Writes conditions as the expressions of RulesEngine.</summary>
internal static class RuleExpressions
{
    /// <summary>A workflow of rules that are known by their ids.</summary>
    public static Workflow Workflow(string name, IEnumerable<(string Id, string Expression)> rules) => new()
    {
        WorkflowName = name,
        Rules = [.. rules.Select(rule => new RulesEngine.Models.Rule { RuleName = rule.Id, Expression = rule.Expression, RuleExpressionType = RuleExpressionType.LambdaExpression })],
    };

    /// <summary>The rules of a policy for an item; those that give no reason are left out.</summary>
    public static Workflow Items(TriagePolicy policy) =>
        Workflow("item", policy.Rules.Where(rule => rule.GivesReason).Select(rule => (rule.Id, Of(policy.Vocabulary.ItemFacts, rule.When))));

    /// <summary>An engine that keeps what it compiled, and makes no messages.</summary>
    public static RulesEngine.RulesEngine Engine(params Workflow[] workflows) => new(workflows, new ReSettings
    {
        NestedRuleExecutionMode = NestedRuleExecutionMode.Performance,
        EnableFormattedErrorMessage = false,
        EnableScopedParams = false,
    });

    private static string Of(FactList facts, Condition condition) =>
        condition.Parts.IsEmpty ? "true" : string.Join(" && ", condition.Parts.Select(part => Of(Enumerable.Range(0, facts.Count).First(place => facts[place].Id == part.Fact), part)));

    private static string Of(int place, FactCondition part) => $"({string.Join(" || ", part.Answers.Select(answer => $"item.Facts[{place}] == \"{answer}\""))})";
}
