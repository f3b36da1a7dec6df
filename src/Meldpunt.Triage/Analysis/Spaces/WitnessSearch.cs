using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Spaces;

/// <summary>Finds the way to an accepted terminal of a diagram that answers the fewest facts.</summary>
internal sealed class WitnessSearch(DiagramStore store, ImmutableArray<int> order, bool unansweredIsBranch)
{
    private const int Unreachable = int.MaxValue;

    /// <summary>The values by fact, 0 for unanswered; null when no way leads there.</summary>
    public byte[]? Find(int root, Func<int, bool> accepts)
    {
        Dictionary<int, (int Cost, int Branch)> best = [];
        if (Cost(root, accepts, best) == Unreachable) return null;
        byte[] values = new byte[order.Length];
        while (root >= 0)
        {
            int level = store.Level(root);
            int branch = best[root].Branch;
            values[order[level]] = (byte)(unansweredIsBranch ? branch : branch + 1);
            root = store.Branch(root, level, branch);
        }

        return values;
    }

    /// <summary>The same as a report of one item.</summary>
    public Witness? FindItem(TriagePolicy policy, int root, Func<int, bool> accepts) =>
        Find(root, accepts) is { } values ? OfItem(policy, values) : null;

    public static Witness OfItem(TriagePolicy policy, byte[] values) =>
        new([new Answers(policy.Vocabulary.ItemFacts, values)], Answers.None(policy.Vocabulary.ReportFacts));

    private int Cost(int root, Func<int, bool> accepts, Dictionary<int, (int Cost, int Branch)> best)
    {
        if (root < 0) return accepts(~root) ? 0 : Unreachable;
        if (best.TryGetValue(root, out (int Cost, int Branch) known)) return known.Cost;
        (int cost, int chosen) = (Unreachable, 0);
        int level = store.Level(root);
        for (int branch = 0; branch < store.Branches[level]; branch++)
        {
            int below = Cost(store.Branch(root, level, branch), accepts, best);
            if (below == Unreachable) continue;
            int here = below + (unansweredIsBranch && branch == 0 ? 0 : 1);
            if (here < cost) (cost, chosen) = (here, branch);
        }

        best[root] = (cost, chosen);
        return cost;
    }
}
