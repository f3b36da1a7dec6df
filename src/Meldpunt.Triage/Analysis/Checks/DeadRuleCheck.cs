using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds rules that never have their turn: wherever they apply, rules of higher groups decide.</summary>
internal static class DeadRuleCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        RuleCovers covers = new(items);
        foreach (RuleIndex rule in items.Rules)
        {
            items.ThrowIfStopped();
            if (!items.DecidesSomewhere(rule)) yield return Describe(items, covers, rule);
        }
    }

    private static Finding Describe(ItemSpace items, RuleCovers covers, RuleIndex rule)
    {
        MddSet applies = items.Applies(rule);
        RuleCover hiding = covers.OfHigher(rule);
        Rule dead = items[rule];
        string effect = dead.GivesReason ? " It only adds its reason." : " It has no effect at all.";
        return new()
        {
            Severity = FindingSeverity.Warning,
            Code = FindingCodes.DeadRule,
            Message = $"Rule '{dead.Id}' never decides: wherever it applies, {hiding.TogetherDecide} of higher rank.{effect}",
            Path = items.PathOf(rule),
            Rules = [dead.Id, .. hiding.Rules],
            About = new() { Rules = [dead.Id, .. hiding.Rules] },
            Count = items.Count(applies),
            Combinations = items.Total,
            Witnesses = items.Smallest(applies) is { } witness ? [witness] : [],
        };
    }
}
