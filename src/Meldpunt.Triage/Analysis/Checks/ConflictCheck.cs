using System.Globalization;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Finds pairs of rules of one group that ask for different routes, where no higher group decides. Of more pairs than anybody reads it
/// lists the first, and of each group that has others a finding says so.
/// </summary>
internal static class ConflictCheck
{
    private const int MostPairs = 1_000;
    private const int MostRules = 20;

    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        MddSet conflicts = items.From(0).WhereRoutes(routes => !routes.IsEmpty && !routes.IsOne);
        if (conflicts.IsEmpty) yield break;
        int left = MostPairs;
        for (int group = 0; group < items.Policy.Groups.Count; group++)
        {
            foreach (Finding finding in OfGroup(items, group, conflicts - items.Above(group), left))
            {
                left--;
                yield return finding;
            }

            left = Math.Max(0, left);
        }
    }

    private static IEnumerable<Finding> OfGroup(ItemSpace items, int group, MddSet conflicts, int most)
    {
        if (conflicts.IsEmpty) yield break;
        RuleIndex[] rules = [.. items.RulesOf(group).Where(rule => conflicts.Meets(items.AllowedBy(rule)))];
        ulong[][] allowed = [.. rules.Select(items.AllowedBy)];
        ScratchSpace scratch = new(items);
        ulong[] common = new ulong[items.Sets.Levels.Count()];
        for (int first = 0; first < rules.Length; first++)
        {
            items.ThrowIfStopped();
            for (int second = first + 1; second < rules.Length; second++)
            {
                if (items[rules[first]].Route == items[rules[second]].Route || !HaveCommon(items, allowed[first], allowed[second], common)) continue;
                if (!conflicts.Meets(common)) continue;
                if (most-- == 0)
                {
                    yield return Rest(items, group, rules, conflicts);
                    yield break;
                }

                scratch.Begin();
                MddSet both = scratch.Sets.Cube(common) & scratch.Sets.TakeOver(conflicts, common);
                yield return Describe(items, rules[first], rules[second], both, scratch);
            }
        }
    }

    // False, soon mostly, when no answer to some fact fulfils both.
    private static bool HaveCommon(ItemSpace items, ulong[] one, ulong[] other, ulong[] common)
    {
        for (int level = 0; level < common.Length; level++)
        {
            common[level] = one[level] & other[level];
            if ((common[level] & items.Sets.AllOf(new(level))) == 0) return false;
        }

        return true;
    }

    private static Finding Describe(ItemSpace items, RuleIndex first, RuleIndex second, MddSet both, ScratchSpace scratch)
    {
        (Rule one, Rule other) = (items[first], items[second]);
        string group = items.Policy.Groups[items.GroupOf(first)].Id;
        return new()
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.Conflict,
            Message = $"Rules '{one.Id}' and '{other.Id}' of group '{group}' both apply and ask for '{one.Route}' and '{other.Route}'.",
            Path = items.PathOf(second),
            Rules = [one.Id, other.Id],
            Count = scratch.Count(both),
            Combinations = items.Total,
            Witnesses = [scratch.Smallest(both)!],
        };
    }

    private static Finding Rest(ItemSpace items, int group, RuleIndex[] rules, MddSet conflicts)
    {
        RuleCover involved = RuleCover.FirstOf([.. rules.Select(rule => items[rule].Id)], MostRules);
        return new()
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.Conflict,
            Message = string.Create(CultureInfo.InvariantCulture, $"More than {MostPairs} pairs of rules conflict, and not all are listed. In group '{items.Policy.Groups[group].Id}' these ask for other routes than rules that apply beside them: {involved.Names}."),
            Path = PolicyPaths.Group(group),
            Rules = involved.Rules,
            Count = items.Count(conflicts),
            Combinations = items.Total,
            Witnesses = [items.Smallest(conflicts)!],
        };
    }
}

/// <summary>Finds items that no rule gives a route.</summary>
internal static class GapCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        MddSet gap = items.From(0).WhereRoutes(routes => routes.IsEmpty);
        if (items.Smallest(gap) is not { } witness) yield break;
        yield return new()
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.Gap,
            Message = "No rule gives this item a route; a last group with a rule that always applies would.",
            Path = "$.groups",
            Count = items.Count(gap),
            Combinations = items.Total,
            Witnesses = [witness],
        };
    }
}
