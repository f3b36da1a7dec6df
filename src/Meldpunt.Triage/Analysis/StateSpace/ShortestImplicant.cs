using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Finds the fewest answers after which every way of answering the rest lies in a set (a smallest implicant). Where
/// that search grows too large, the shortest path through the diagram replaces it, which is a witness too.
/// </summary>
internal sealed class ShortestImplicant(MddSpace space)
{
    private const int Unreachable = int.MaxValue;
    private const int Skip = -1;
    private const int MostNodes = 20_000;

    private readonly Dictionary<int, (int Cost, int Branch)> _best = [];

    /// <summary>For each level the value, counted from 1; 0 where it does not matter. Null when the set is empty.</summary>
    public byte[]? Find(MddSet set)
    {
        if (space.RootOf(set) == space.None.Root) return null;
        if (_best.Count > MostNodes) _best.Clear();
        Cost(set, _best.Count + MostNodes);
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
