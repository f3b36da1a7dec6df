using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds rules that have their turn, and without which every route would be the same all the same.</summary>
internal static class NeverDecidesCheck
{
    public static IEnumerable<Finding> Of(ItemSpace items)
    {
        for (int rule = 0; rule < items.Rules.Length; rule++)
        {
            if (!DeadRuleCheck.IsDead(items, rule) && Needed(items, rule) == DiagramSets.None) yield return Describe(items, rule);
        }
    }

    /// <summary>Where the route would be another without the rule.</summary>
    public static int Needed(ItemSpace items, int rule)
    {
        int group = items.GroupOf(rule);
        int route = items.RouteBit(items.Rules[rule].Route);
        int[] others = [.. items.RulesOf(group).Where(other => other != rule)];
        int alike = items.Sets.Union(others.Where(other => items.Rules[other].Route == items.Rules[rule].Route).Select(items.Applies));
        int any = items.Sets.Union(others.Select(items.Applies));
        int belowIsSame = items.Sets.Where(items.From(group + 1), routes => routes == route);
        return items.Sets.Without(items.Sets.Without(items.Decides(rule), alike), items.Sets.Without(belowIsSame, any));
    }

    // Where another rule has its turn once the rule is gone.
    private static int DecidesWithout(ItemSpace items, int rule, int other)
    {
        IEnumerable<int> above = Enumerable.Range(0, other).Where(higher => higher != rule && items.GroupOf(higher) < items.GroupOf(other));
        return items.Sets.Without(items.Applies(other), items.Sets.Union(above.Select(items.Applies)));
    }

    private static Finding Describe(ItemSpace items, int rule)
    {
        int decides = items.Decides(rule);
        Rule idle = items.Rules[rule];
        IEnumerable<int> alike = Enumerable.Range(0, items.Rules.Length)
            .Where(other => other != rule && items.GroupOf(other) >= items.GroupOf(rule) && items.Rules[other].Route == idle.Route);
        string[] instead = [.. Hiding.Of(items.Sets, items.Count, decides, alike, other => DecidesWithout(items, rule, other)).Select(other => items.Rules[other].Id)];
        string effect = idle.GivesReason ? "it only adds its reason" : "it has no effect at all";
        return new(
            FindingSeverity.Warning,
            FindingCodes.NeverDecides,
            $"Without rule '{idle.Id}' every route would be the same, since {RuleNames.List(instead)} would give '{idle.Route}' too; {effect}.")
        {
            Path = PolicyPaths.Rule(items.Policy, rule),
            Rules = [idle.Id, .. instead],
            Count = items.Count(decides),
            Combinations = items.Total,
            Witnesses = items.Smallest(decides) is { } witness ? [witness] : [],
        };
    }
}
