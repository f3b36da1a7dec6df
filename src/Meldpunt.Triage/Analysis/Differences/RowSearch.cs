using System.Numerics;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Covers a set with few cubes that have no member in common: each starts from one way through the diagram and is
/// widened, first by dropping levels and then by adding values, as long as it stays inside.
/// </summary>
/// <param name="possible">The combinations that can come about; beyond them a cube may reach freely.</param>
/// <param name="count">How many combinations of a set count.</param>
/// <param name="most">How many cubes may be found; what is left then stays uncovered. One is found at least, so no rows mean no change.</param>
internal sealed class RowSearch(MddSet possible, Func<MddSet, BigInteger> count, int most)
{
    private readonly Level[] _levels = [.. possible.Space.Levels];
    private int _left = most;
    private bool _foundAny;

    private MddSpace Space => possible.Space;

    /// <summary>True while more cubes may be found.</summary>
    public bool MayGoOn => !_foundAny || (_left > 0 && Space.Store.HasRoom);

    /// <summary>A combination in a set, where most of them are: its value for each level.</summary>
    public int[] Point(MddSet set) => [.. Path(set, heaviest: true).Select(BitOperations.TrailingZeroCount)];

    /// <summary>
    /// The cubes: for each level a bit for each value. No two of them make one: each is as wide as what is left allows, and what a later one has
    /// was left then.
    /// </summary>
    public List<ulong[]> Cover(MddSet set)
    {
        List<ulong[]> cubes = [];
        MddSet beyond = ~possible;
        for (MddSet rest = set & possible; !rest.IsEmpty && MayGoOn;)
        {
            (_left, _foundAny) = (_left - 1, true);
            MddSet free = rest | beyond;
            ulong[] best = Candidates(rest, free).OrderBy(Constrained).ThenByDescending(cube => count(Space.Cube(cube) & possible)).First();
            cubes.Add(best);
            rest -= Space.Cube(best);
        }

        return cubes;
    }

    private IEnumerable<ulong[]> Candidates(MddSet rest, MddSet free)
    {
        foreach (bool heaviest in new[] { true, false })
        {
            ulong[] path = Path(rest, heaviest);
            yield return Widened(path, free, _levels);
            yield return Widened(path, free, _levels.AsEnumerable().Reverse());
        }
    }

    private int Constrained(ulong[] cube) =>
        _levels.Count(level => (cube[level.Number] & Space.AllOf(level)) != Space.AllOf(level));

    // A way through the diagram: where most combinations are, or the first one.
    private ulong[] Path(MddSet set, bool heaviest)
    {
        ulong[] path = new ulong[_levels.Length];
        foreach (Level level in _levels)
        {
            MddSet at = set;
            int[] values = [.. Enumerable.Range(0, Space.Branches(level)).Where(value => !at.Branch(level, value).IsEmpty)];
            int value = heaviest && values.Length > 1 ? values.MaxBy(one => count(at.Branch(level, one))) : values[0];
            path[level.Number] = 1UL << value;
            set = set.Branch(level, value);
        }

        return path;
    }

    private ulong[] Widened(ulong[] path, MddSet free, IEnumerable<Level> order)
    {
        ulong[] cube = [.. path];
        Level[] levels = [.. order];
        foreach (Level level in levels) Try(cube, free, level, Space.AllOf(level));
        foreach (Level level in levels)
        {
            for (int value = 0; value < Space.Branches(level); value++) Try(cube, free, level, cube[level.Number] | (1UL << value));
        }

        return cube;
    }

    private static void Try(ulong[] cube, MddSet free, Level level, ulong wider)
    {
        ulong before = cube[level.Number];
        if (wider == before) return;
        cube[level.Number] = wider;
        if (!free.Covers(cube)) cube[level.Number] = before;
    }
}
