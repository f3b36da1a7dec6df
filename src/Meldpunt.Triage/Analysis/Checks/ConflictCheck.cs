using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds pairs of rules of one group that ask for different routes, where no higher group decides.</summary>
internal static class ConflictCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        MddSet conflicts = items.From(0).WhereRoutes(routes => !routes.IsEmpty && !routes.IsOne);
        if (conflicts.IsEmpty) yield break;
        for (int group = 0; group < items.Policy.Groups.Count; group++)
        {
            RuleIndex[] rules = [.. items.RulesOf(group).Where(rule => items.Decides(rule).Overlaps(conflicts))];
            foreach (RuleIndex first in rules)
            {
                foreach (RuleIndex second in rules.Where(second => second.Number > first.Number && items[first].Route != items[second].Route))
                {
                    MddSet both = items.Decides(first) & items.Decides(second);
                    if (items.Smallest(both) is { } witness) yield return Describe(items, first, second, both, witness);
                }
            }
        }
    }

    private static Finding Describe(ItemSpace items, RuleIndex first, RuleIndex second, MddSet both, Witness witness)
    {
        (Rule one, Rule other) = (items[first], items[second]);
        string group = items.Policy.Groups[items.GroupOf(first)].Id;
        return new()
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.Conflict,
            Message = $"Rules '{one.Id}' and '{other.Id}' of group '{group}' both apply and ask for '{one.Route}' and '{other.Route}'.",
            Path = PolicyPaths.Rule(items.Policy, second),
            Rules = [one.Id, other.Id],
            Count = items.Count(both),
            Combinations = items.Total,
            Witnesses = [witness],
        };
    }
}
