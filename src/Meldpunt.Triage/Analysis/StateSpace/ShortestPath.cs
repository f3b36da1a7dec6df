using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds the member of a set that answers the fewest facts: the shortest path through its diagram.</summary>
/// <param name="space">The space of the sets; value 0 of a level is unanswered.</param>
/// <param name="order">For each level its fact.</param>
internal sealed class ShortestPath(MddSpace space, ImmutableArray<FactIndex> order)
{
    private const int Unreachable = int.MaxValue;

    /// <summary>The values by fact, 0 for unanswered; null for an empty set.</summary>
    public byte[]? Find(MddSet set)
    {
        _ = space.RootOf(set);
        Dictionary<int, (int Cost, int Branch)> best = [];
        if (Cost(set, best) == Unreachable) return null;
        byte[] values = new byte[order.Length];
        while (!set.IsAll)
        {
            Level level = set.Level;
            int branch = best[set.Root].Branch;
            values[order[level.Number].Number] = (byte)branch;
            set = set.Branch(level, branch);
        }

        return values;
    }

    /// <summary>The same as a report of one item.</summary>
    public Witness? FindItem(TriagePolicy policy, MddSet set) => Find(set) is { } values ? OfItem(policy, values) : null;

    public static Witness OfItem(TriagePolicy policy, byte[] values) =>
        new() { Items = [new Answers(policy.Vocabulary.ItemFacts, values)], Report = Answers.None(policy.Vocabulary.ReportFacts) };

    private int Cost(MddSet set, Dictionary<int, (int Cost, int Branch)> best)
    {
        if (set.IsEmpty || set.IsAll) return set.IsAll ? 0 : Unreachable;
        if (best.TryGetValue(set.Root, out (int Cost, int Branch) known)) return known.Cost;
        (int cost, int chosen) = (Unreachable, 0);
        Level level = set.Level;
        for (int branch = 0; branch < space.Branches(level); branch++)
        {
            int below = Cost(set.Branch(level, branch), best);
            if (below == Unreachable) continue;
            int here = below + (branch == 0 ? 0 : 1);
            if (here < cost) (cost, chosen) = (here, branch);
        }

        best[set.Root] = (cost, chosen);
        return cost;
    }
}
