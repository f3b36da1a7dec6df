using System.Numerics;
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

/// <summary>Finds rules that decide somewhere, and without which every route would be the same.</summary>
internal static class NeverDecidesCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        RuleCovers covers = new(items);
        foreach (RuleIndex rule in items.Rules)
        {
            items.ThrowIfStopped();
            if (items.DecidesSomewhere(rule) && !IsNeeded(items, rule)) yield return Describe(items, covers, rule);
        }
    }

    /// <summary>True when the route would be another somewhere without the rule.</summary>
    public static bool IsNeeded(ItemSpace items, RuleIndex rule) =>
        items.Needs(items.GroupOf(rule), items.RouteOf(rule)).Needed.Meets(items.AllowedBy(rule));

    private static Finding Describe(ItemSpace items, RuleCovers covers, RuleIndex rule)
    {
        Rule idle = items[rule];
        (RuleCover instead, BigInteger count, Witness? smallest) = covers.OfOthers(rule);
        string effect = idle.GivesReason ? "it only adds its reason" : "it has no effect at all";
        return new()
        {
            Severity = FindingSeverity.Warning,
            Code = FindingCodes.NeverDecides,
            Message = $"Without rule '{idle.Id}' every route would be the same, since {instead.Names} would give '{idle.Route}' too; {effect}.",
            Path = items.PathOf(rule),
            Rules = [idle.Id, .. instead.Rules],
            About = new() { Rules = [idle.Id, .. instead.Rules] },
            Count = count,
            Combinations = items.Total,
            Witnesses = smallest is { } witness ? [witness] : [],
        };
    }
}
