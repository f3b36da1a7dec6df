using System.Numerics;
using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds pairs of rules of one group that ask for different routes, where no higher group decides.</summary>
internal static class ConflictCheck
{
    public static IEnumerable<Finding> Of(ItemSpace items)
    {
        int conflicts = items.Sets.Where(items.From(0), routes => BitOperations.PopCount((uint)routes) > 1);
        if (conflicts == DiagramSets.None) yield break;
        for (int group = 0; group < items.Policy.Groups.Count; group++)
        {
            int[] rules = [.. items.RulesOf(group).Where(rule => items.Sets.And(items.Decides(rule), conflicts) != DiagramSets.None)];
            foreach (int first in rules)
            {
                foreach (int second in rules.Where(second => second > first && items.Rules[first].Route != items.Rules[second].Route))
                {
                    int both = items.Sets.And(items.Decides(first), items.Decides(second));
                    if (items.Smallest(both) is { } witness) yield return Describe(items, first, second, both, witness);
                }
            }
        }
    }

    private static Finding Describe(ItemSpace items, int first, int second, int both, Witness witness)
    {
        (Rule one, Rule other) = (items.Rules[first], items.Rules[second]);
        string group = items.Policy.Groups[items.GroupOf(first)].Id;
        return new(
            FindingSeverity.Error,
            FindingCodes.Conflict,
            $"Rules '{one.Id}' and '{other.Id}' of group '{group}' both apply and ask for '{one.Route}' and '{other.Route}'.")
        {
            Path = PolicyPaths.Rule(items.Policy, second),
            Rules = [one.Id, other.Id],
            Count = items.Count(both),
            Combinations = items.Total,
            Witnesses = [witness],
        };
    }
}
