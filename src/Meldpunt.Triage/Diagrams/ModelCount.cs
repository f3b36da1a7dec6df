using System.Collections.Immutable;
using System.Numerics;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Counts combinations exactly, of those values of each level that are to be counted.</summary>
/// <param name="space">The space of the sets.</param>
/// <param name="counted">For each level a bit for each value that counts.</param>
internal sealed class ModelCount(MddSpace space, ImmutableArray<ulong> counted)
{
    private readonly Dictionary<int, BigInteger> _known = [];
    private readonly BigInteger[] _below = Below(space.Store, counted);

    /// <summary>All combinations.</summary>
    public BigInteger Total => _below[0];

    /// <summary>How many combinations lead to terminal 1.</summary>
    public BigInteger Count(MddSet set) => FromLevel(space.RootOf(set), 0);

    // The levels that a branch skips multiply what is below it.
    private BigInteger FromLevel(int node, int level)
    {
        BigInteger below = node < 0 ? ~node : OfNode(node);
        return below * _below[level] / _below[space.Store.Level(node)];
    }

    private BigInteger OfNode(int node)
    {
        if (_known.TryGetValue(node, out BigInteger known)) return known;
        int level = space.Store.Level(node);
        BigInteger sum = 0;
        for (int value = 0; value < space.Store.Branches[level]; value++)
        {
            if ((counted[level] >> value & 1) != 0) sum += FromLevel(space.Store.Branch(node, level, value), level + 1);
        }

        return _known[node] = sum;
    }

    // For each level, how many combinations there are of it and of those below.
    private static BigInteger[] Below(MddStore store, ImmutableArray<ulong> counted)
    {
        BigInteger[] below = new BigInteger[counted.Length + 1];
        below[^1] = 1;
        for (int level = counted.Length - 1; level >= 0; level--)
        {
            below[level] = below[level + 1] * BitOperations.PopCount(counted[level] & ConditionBits.AllOf(store.Branches[level]));
        }

        return below;
    }
}
