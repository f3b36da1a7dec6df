using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis.Spaces;

/// <summary>
/// Finds the fewest answers after which every way of answering the rest lies in a set (a smallest implicant). Where
/// that search grows too large, the shortest way through the diagram stands in for it, which is a witness too.
/// </summary>
internal sealed class SmallestCube(DiagramSets sets)
{
    private const int Unreachable = int.MaxValue;
    private const int Skip = -1;
    private const int MostNodes = 20_000;

    private readonly Dictionary<int, (int Cost, int Branch)> _best = [];

    /// <summary>For each level the value, counted from 1; 0 where it does not matter. Null when the set is empty.</summary>
    public byte[]? Of(int set)
    {
        if (set == DiagramSets.None) return null;
        if (_best.Count > MostNodes) _best.Clear();
        Cost(set, _best.Count + MostNodes);
        byte[] values = new byte[sets.Store.Branches.Length];
        while (set >= 0)
        {
            int level = sets.Store.Level(set);
            int branch = _best[set].Branch;
            if (branch != Skip) values[level] = (byte)(branch + 1);
            set = branch == Skip ? Common(set, level) : sets.Store.Branch(set, level, branch);
        }

        return values;
    }

    private int Cost(int set, int limit)
    {
        if (set < 0) return set == DiagramSets.All ? 0 : Unreachable;
        if (_best.TryGetValue(set, out (int Cost, int Branch) known)) return known.Cost;
        int level = sets.Store.Level(set);
        (int cost, int chosen) = (Unreachable, 0);
        if (_best.Count < limit) (cost, chosen) = (Cost(Common(set, level), limit), Skip);
        for (int branch = 0; branch < sets.Store.Branches[level]; branch++)
        {
            int below = Cost(sets.Store.Branch(set, level, branch), limit);
            if (below != Unreachable && below + 1 < cost) (cost, chosen) = (below + 1, branch);
        }

        _best[set] = (cost, chosen);
        return cost;
    }

    // What holds whatever the answer on the level is.
    private int Common(int set, int level)
    {
        int common = sets.Store.Branch(set, level, 0);
        for (int branch = 1; branch < sets.Store.Branches[level]; branch++) common = sets.And(common, sets.Store.Branch(set, level, branch));
        return common;
    }
}
