using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds rules that never have their turn: wherever they apply, rules of higher groups decide.</summary>
internal static class DeadRuleCheck
{
    public static bool IsDead(ItemSpace items, RuleIndex rule) => items.Decides(rule).IsEmpty;

    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        foreach (RuleIndex rule in items.Rules)
        {
            if (IsDead(items, rule)) yield return Describe(items, rule);
        }
    }

    private static Finding Describe(ItemSpace items, RuleIndex rule)
    {
        MddSet applies = items.Applies(rule);
        IEnumerable<RuleIndex> higher = items.Rules.Where(other => items.GroupOf(other) < items.GroupOf(rule));
        string[] hiding = [.. MinimalCover.Find(applies, higher, items.Applies, items.Count).Select(other => items[other].Id)];
        Rule dead = items[rule];
        string effect = dead.GivesReason ? " It only adds its reason." : " It has no effect at all.";
        return new()
        {
            Severity = FindingSeverity.Warning,
            Code = FindingCodes.DeadRule,
            Message = $"Rule '{dead.Id}' never decides: wherever it applies, {RuleNames.All(hiding)} of higher rank.{effect}",
            Path = PolicyPaths.Rule(items.Policy, rule),
            Rules = [dead.Id, .. hiding],
            About = new() { Rules = [dead.Id, .. hiding] },
            Count = items.Count(applies),
            Combinations = items.Total,
            Witnesses = items.Smallest(applies) is { } witness ? [witness] : [],
        };
    }
}
