using System.Collections.Immutable;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Copies the nodes that a root leads to into an array of their own, each after those that it leads to.</summary>
internal static class Compaction
{
    /// <summary>The nodes, each its fact and then its branches, and the root among them.</summary>
    public static (int[] Cells, int Root) Pack(MddStore store, int root, ImmutableArray<FactIndex> order)
    {
        List<int> cells = [];
        Dictionary<int, int> moved = [];
        return ([.. Copy(root)], moved.GetValueOrDefault(root, root));

        List<int> Copy(int node)
        {
            if (node < 0 || moved.ContainsKey(node)) return cells;
            int level = store.Level(node);
            for (int branch = 0; branch < store.Branches[level]; branch++) Copy(store.Branch(node, level, branch));
            int place = cells.Count;
            cells.Add(order[level].Number);
            for (int branch = 0; branch < store.Branches[level]; branch++)
            {
                int child = store.Branch(node, level, branch);
                cells.Add(child < 0 ? child : moved[child]);
            }

            moved[node] = place;
            return cells;
        }
    }
}
