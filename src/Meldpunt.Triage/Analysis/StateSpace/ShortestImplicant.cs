using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Finds the fewest answers after which every way of answering the rest lies in a set (a smallest implicant). Where
/// that search grows too large, the shortest path through the diagram replaces it, which is a witness too.
/// </summary>
/// <param name="space">The space of the sets.</param>
/// <param name="allowance">What is left for this search and others.</param>
internal sealed class ShortestImplicant(MddSpace space, SearchAllowance allowance)
{
    private const int Unreachable = int.MaxValue;
    private const int Skip = -1;

    private readonly Dictionary<int, (int Cost, int Branch)> _best = [];

    /// <summary>For each level the value, counted from 1; 0 where it does not matter. Null when the set is empty.</summary>
    public byte[]? Find(MddSet set)
    {
        if (space.RootOf(set) == space.None.Root) return null;
        if (_best.Count > SearchAllowance.OfOne) _best.Clear();
        int before = _best.Count;
        Cost(set, before + allowance.Next);
        allowance.Take(_best.Count - before);
        byte[] values = new byte[space.Levels.Count()];
        while (!set.IsAll)
        {
            Level level = set.Level;
            int branch = _best[set.Root].Branch;
            if (branch != Skip) values[level.Number] = (byte)(branch + 1);
            set = branch == Skip ? Common(set, level) : set.Branch(level, branch);
        }

        return values;
    }

    private int Cost(MddSet set, int limit)
    {
        if (set.IsEmpty || set.IsAll) return set.IsAll ? 0 : Unreachable;
        if (_best.TryGetValue(set.Root, out (int Cost, int Branch) known)) return known.Cost;
        Level level = set.Level;
        (int cost, int chosen) = (Unreachable, 0);
        if (_best.Count < limit) (cost, chosen) = (Cost(Common(set, level), limit), Skip);
        for (int branch = 0; branch < space.Branches(level); branch++)
        {
            int below = Cost(set.Branch(level, branch), limit);
            if (below != Unreachable && below + 1 < cost) (cost, chosen) = (below + 1, branch);
        }

        _best[set.Root] = (cost, chosen);
        return cost;
    }

    // What holds whatever the answer on the level is.
    private static MddSet Common(MddSet set, Level level)
    {
        MddSet common = set.Branch(level, 0);
        for (int branch = 1; branch < set.Space.Branches(level); branch++) common &= set.Branch(level, branch);
        return common;
    }
}

/// <summary>How many nodes searches may look at: each up to a bound, and all of them together up to another; past it each only at a few.</summary>
internal sealed class SearchAllowance
{
    /// <summary>The most nodes of one search.</summary>
    public const int OfOne = 20_000;

    private const int OfAll = 1_000_000;
    private const int Few = 100;

    private int _left = OfAll;

    /// <summary>How many the next search may look at.</summary>
    public int Next => Math.Clamp(_left, Few, OfOne);

    /// <summary>Tells how many a search looked at.</summary>
    public void Take(int nodes) => _left = Math.Max(0, _left - nodes);
}

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
