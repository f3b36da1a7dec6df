using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds rules that never have their turn: wherever they apply, rules of higher groups decide.</summary>
internal static class DeadRuleCheck
{
    public static bool IsDead(ItemSpace items, int rule) => items.Decides(rule) == DiagramSets.None;

    public static IEnumerable<Finding> Of(ItemSpace items)
    {
        for (int rule = 0; rule < items.Rules.Length; rule++)
        {
            if (IsDead(items, rule)) yield return Describe(items, rule);
        }
    }

    private static Finding Describe(ItemSpace items, int rule)
    {
        int applies = items.Applies(rule);
        IEnumerable<int> higher = Enumerable.Range(0, rule).Where(other => items.GroupOf(other) < items.GroupOf(rule));
        string[] hiding = [.. Hiding.Of(items.Sets, items.Count, applies, higher, items.Applies).Select(other => items.Rules[other].Id)];
        Rule dead = items.Rules[rule];
        string effect = dead.GivesReason ? " It only adds its reason." : " It has no effect at all.";
        return new(FindingSeverity.Warning, FindingCodes.DeadRule, $"Rule '{dead.Id}' never decides: wherever it applies, {RuleNames.All(hiding)} of higher rank.{effect}")
        {
            Path = PolicyPaths.Rule(items.Policy, rule),
            Rules = [dead.Id, .. hiding],
            Count = items.Count(applies),
            Combinations = items.Total,
            Witnesses = items.Smallest(applies) is { } witness ? [witness] : [],
        };
    }
}
