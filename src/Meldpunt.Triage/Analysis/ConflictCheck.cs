using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds pairs of rules of one group that ask for different routes, where no higher group decides.</summary>
internal static class ConflictCheck
{
    public static IEnumerable<Finding> Of(CompiledPolicy compiled)
    {
        CompleteDiagram complete = compiled.Items.Complete;
        WitnessSearch search = new(complete.Store, complete.Order, unansweredIsBranch: false);
        if (search.Find(complete.Root, IsConflict) is null) yield break;
        Combination onConflict = new(complete.Store, (both, routes) => both != 0 && IsConflict(routes) ? 1 : 0);
        Combination or = new(complete.Store, (left, right) => left | right);
        Combination andNot = new(complete.Store, (left, right) => left & ~right);
        int decidedAbove = DiagramStore.Terminal(0);
        int start = 0;
        foreach (RuleGroup group in compiled.Policy.Groups)
        {
            foreach ((int first, int second) in Pairs(group, start))
            {
                int root = andNot.Of(onConflict.Of(Both(compiled, first, second), complete.Root), decidedAbove);
                if (search.Find(root, value => value == 1) is { } values)
                {
                    yield return Describe(compiled.Policy, group, first - start, second - start, values);
                }
            }

            for (int rule = start; rule < start + group.Rules.Count; rule++) decidedAbove = or.Of(decidedAbove, Both(compiled, rule, rule));
            start += group.Rules.Count;
        }
    }

    private static bool IsConflict(int routes) => BitOperations.PopCount((uint)routes) > 1;

    private static IEnumerable<(int First, int Second)> Pairs(RuleGroup group, int start)
    {
        for (int first = 0; first < group.Rules.Count; first++)
        {
            for (int second = first + 1; second < group.Rules.Count; second++)
            {
                if (group.Rules[first].Route != group.Rules[second].Route) yield return (start + first, start + second);
            }
        }
    }

    private static int Both(CompiledPolicy compiled, int first, int second)
    {
        CompleteDiagram complete = compiled.Items.Complete;
        ulong[] allowed =
            [.. complete.Order.Select(fact => compiled.Items.Conditions[first][fact] & compiled.Items.Conditions[second][fact])];
        return Cube.Of(complete.Store, allowed, inside: 1, outside: 0);
    }

    private static Finding Describe(TriagePolicy policy, RuleGroup group, int first, int second, byte[] values)
    {
        (Rule one, Rule other) = (group.Rules[first], group.Rules[second]);
        return new(
            FindingSeverity.Error,
            "conflict",
            $"Rules '{one.Id}' and '{other.Id}' of group '{group.Id}' both apply and ask for '{one.Route}' and '{other.Route}'.")
        {
            Rules = [one.Id, other.Id],
            Witnesses = [WitnessSearch.OfItem(policy, values)],
        };
    }
}
