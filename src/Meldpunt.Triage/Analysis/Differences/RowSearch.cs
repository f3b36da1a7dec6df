using System.Numerics;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>
/// Covers a set with few cubes that have no member in common: each starts from one way through the diagram and is
/// widened, first by dropping levels and then by adding values, as long as it stays inside.
/// </summary>
/// <param name="sets">Where the sets are.</param>
/// <param name="possible">The combinations that can come about; beyond them a cube may reach freely.</param>
/// <param name="count">How many combinations of a set count.</param>
/// <param name="most">How many cubes may be found; what is left then stays uncovered. One is found at least, so no rows mean no change.</param>
internal sealed class RowSearch(DiagramSets sets, int possible, Func<int, BigInteger> count, int most)
{
    private readonly int _levels = sets.Store.Branches.Length;
    private int _left = most;
    private bool _foundAny;

    /// <summary>True while more cubes may be found.</summary>
    public bool MayGoOn => !_foundAny || (_left > 0 && sets.Store.HasRoom);

    /// <summary>A combination in a set, where most of them are: its value for each level.</summary>
    public int[] Point(int set) => [.. Path(set, heaviest: true).Select(BitOperations.TrailingZeroCount)];

    /// <summary>The cubes: for each level a bit for each value.</summary>
    public List<ulong[]> Cover(int set)
    {
        List<ulong[]> cubes = [];
        int beyond = sets.Not(possible);
        for (int rest = sets.And(set, possible); rest != DiagramSets.None && MayGoOn;)
        {
            (_left, _foundAny) = (_left - 1, true);
            int free = sets.Or(rest, beyond);
            ulong[] best = Candidates(rest, free).OrderBy(Constrained).ThenByDescending(cube => count(sets.And(sets.Cube(cube), possible))).First();
            cubes.Add(best);
            rest = sets.Without(rest, sets.Cube(best));
        }

        Merge(cubes);
        return cubes;
    }

    private IEnumerable<ulong[]> Candidates(int rest, int free)
    {
        foreach (bool heaviest in new[] { true, false })
        {
            ulong[] path = Path(rest, heaviest);
            yield return Widened(path, free, Enumerable.Range(0, _levels));
            yield return Widened(path, free, Enumerable.Range(0, _levels).Reverse());
        }
    }

    private int Constrained(ulong[] cube) =>
        Enumerable.Range(0, _levels).Count(level => (cube[level] & All(level)) != All(level));

    // A way through the diagram: where most combinations are, or the first one.
    private ulong[] Path(int node, bool heaviest)
    {
        ulong[] path = new ulong[_levels];
        for (int level = 0; level < _levels; level++)
        {
            int at = node;
            int[] values = [.. Enumerable.Range(0, sets.Store.Branches[level]).Where(value => sets.Store.Branch(at, level, value) != DiagramSets.None)];
            int value = heaviest && values.Length > 1 ? values.MaxBy(one => count(sets.Store.Branch(at, level, one))) : values[0];
            path[level] = 1UL << value;
            node = sets.Store.Branch(node, level, value);
        }

        return path;
    }

    private ulong[] Widened(ulong[] path, int free, IEnumerable<int> order)
    {
        ulong[] cube = [.. path];
        int[] levels = [.. order];
        foreach (int level in levels) Try(cube, free, level, All(level));
        foreach (int level in levels)
        {
            for (int value = 0; value < sets.Store.Branches[level]; value++) Try(cube, free, level, cube[level] | (1UL << value));
        }

        return cube;
    }

    private void Try(ulong[] cube, int free, int level, ulong wider)
    {
        ulong before = cube[level];
        if (wider == before || before == All(level)) return;
        cube[level] = wider;
        if (!sets.Covers(free, cube)) cube[level] = before;
    }

    // Two cubes that differ on one level are one.
    private void Merge(List<ulong[]> cubes)
    {
        for (int i = 0; i < cubes.Count; i++)
        {
            for (int k = i + 1; k < cubes.Count; k++)
            {
                int[] differ = [.. Enumerable.Range(0, _levels).Where(level => cubes[i][level] != cubes[k][level])];
                if (differ.Length != 1) continue;
                cubes[i][differ[0]] |= cubes[k][differ[0]];
                cubes.RemoveAt(k);
                (i, k) = (-1, cubes.Count);
            }
        }
    }

    private ulong All(int level) => ConditionBits.AllOf(sets.Store.Branches[level]);
}
