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

/// <summary>
/// Combines any number of cubes in pairs, and pairs in pairs, in a store of its own from which it drops what is no longer needed: one
/// after another they would leave as many half-made diagrams as there are cubes.
/// </summary>
internal sealed class CubeSum
{
    private readonly NodeBudget _budget;
    private readonly Func<MddStore, Apply> _operation;
    private readonly List<(int Root, int Cubes)> _sums = [];
    private MddStore _store;
    private Apply _apply;
    private long _dropped;
    private int _full;

    private CubeSum(MddStore levels, Func<MddStore, Apply> operation)
    {
        (_budget, _operation, _store) = (levels.Budget, operation, levels.Empty());
        (_apply, _full) = (operation(_store), _budget.Nodes / 2);
    }

    /// <summary>The sum of cubes, in a store with the same levels.</summary>
    /// <param name="target">The store.</param>
    /// <param name="cubes">For each cube a bit for each value of each level that it allows, and the terminal inside; outside it is 0.</param>
    /// <param name="operation">An operation that does not depend on the order, and for which 0 changes nothing.</param>
    public static int Of(MddStore target, IEnumerable<(ulong[] Allowed, int Inside)> cubes, Func<MddStore, Apply> operation)
    {
        CubeSum sum = new(target, operation);
        foreach ((ulong[] allowed, int inside) in cubes) sum.Add(allowed, inside);
        int root = sum.Total();
        return target.TakeOver(sum._store, root, []);
    }

    private void Add(ulong[] allowed, int inside)
    {
        _budget.ThrowIfStopped();
        _sums.Add((_store.Cube(allowed, MddStore.Terminal(inside), MddStore.Terminal(0)), 1));
        while (_sums.Count > 1 && _sums[^2].Cubes <= _sums[^1].Cubes) Join();
    }

    private int Total()
    {
        while (_sums.Count > 1) Join();
        return _sums.Count == 0 ? MddStore.Terminal(0) : _sums[0].Root;
    }

    private void Join()
    {
        if (_store.Count > _full) Tidy();
        (int left, int leftCubes) = _sums[^2];
        (int right, int rightCubes) = _sums[^1];
        _sums.RemoveAt(_sums.Count - 1);
        _sums[^1] = (_apply.Combine(left, right), leftCubes + rightCubes);
    }

    private void Tidy()
    {
        MddStore kept = _store.Empty();
        Dictionary<int, int> done = [];
        for (int i = 0; i < _sums.Count; i++) _sums[i] = (kept.TakeOver(_store, _sums[i].Root, done), _sums[i].Cubes);
        _dropped += _store.Count - kept.Count;
        if (_dropped > _budget.NodesMade) throw _store.TooLarge();
        (_store, _apply, _full) = (kept, _operation(kept), Math.Max(_budget.Nodes / 2, kept.Count * 2));
    }
}
