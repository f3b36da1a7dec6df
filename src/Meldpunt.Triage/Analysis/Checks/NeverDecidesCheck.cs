using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds rules that decide somewhere, and without which every route would be the same.</summary>
internal static class NeverDecidesCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        foreach (RuleIndex rule in items.Rules)
        {
            if (!DeadRuleCheck.IsDead(items, rule) && Needed(items, rule).IsEmpty) yield return Describe(items, rule);
        }
    }

    /// <summary>Where the route would be another without the rule.</summary>
    public static MddSet Needed(ItemSpace items, RuleIndex rule)
    {
        int group = items.GroupOf(rule);
        RouteSet route = items.RouteOf(rule);
        RuleIndex[] others = [.. items.RulesOf(group).Where(other => other != rule)];
        MddSet alike = items.Sets.Union(others.Where(other => items[other].Route == items[rule].Route).Select(items.Applies));
        MddSet any = items.Sets.Union(others.Select(items.Applies));
        MddSet belowIsSame = items.From(group + 1).WhereRoutes(routes => routes == route);
        return items.Decides(rule) - alike - (belowIsSame - any);
    }

    // Where another rule has its turn once the rule is gone.
    private static MddSet DecidesWithout(ItemSpace items, RuleIndex rule, RuleIndex other)
    {
        IEnumerable<RuleIndex> above = items.Rules.Where(higher => higher != rule && items.GroupOf(higher) < items.GroupOf(other));
        return items.Applies(other) - items.Sets.Union(above.Select(items.Applies));
    }

    private static Finding Describe(ItemSpace items, RuleIndex rule)
    {
        MddSet decides = items.Decides(rule);
        Rule idle = items[rule];
        IEnumerable<RuleIndex> alike = items.Rules
            .Where(other => other != rule && items.GroupOf(other) >= items.GroupOf(rule) && items[other].Route == idle.Route);
        string[] instead = [.. MinimalCover.Find(decides, alike, other => DecidesWithout(items, rule, other), items.Count).Select(other => items[other].Id)];
        string effect = idle.GivesReason ? "it only adds its reason" : "it has no effect at all";
        return new()
        {
            Severity = FindingSeverity.Warning,
            Code = FindingCodes.NeverDecides,
            Message = $"Without rule '{idle.Id}' every route would be the same, since {Messages.AllOf(instead)} would give '{idle.Route}' too; {effect}.",
            Path = PolicyPaths.Rule(items.Policy, rule),
            Rules = [idle.Id, .. instead],
            About = new() { Rules = [idle.Id, .. instead] },
            Count = items.Count(decides),
            Combinations = items.Total,
            Witnesses = items.Smallest(decides) is { } witness ? [witness] : [],
        };
    }
}
