using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>Gathers the rows of a decision table from sets of combinations, each covered by few rows that never hold together.</summary>
/// <param name="space">The space of the sets.</param>
/// <param name="count">How many combinations of a set there are.</param>
/// <param name="columns">The columns in the order in which people read them, each with its level.</param>
internal sealed class TableRows(MddSpace space, Func<MddSet, BigInteger> count, IReadOnlyList<(TableColumn Column, Level Level)> columns)
{
    /// <summary>How many there may be.</summary>
    public const int Most = 500;

    private readonly List<(ulong[] Cube, string Output, RowOrigin Origin)> _rows = [];
    private bool _isTooLarge;

    /// <summary>Adds rows that hold in a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="possible">What is possible; beyond it a row may hold too.</param>
    /// <param name="output">What the rows say, in FEEL.</param>
    /// <param name="origin">Where a row comes from, by the combinations in which it holds.</param>
    public void Add(MddSet set, MddSet possible, string output, Func<ulong[], RowOrigin> origin)
    {
        if (_isTooLarge) return;
        int left = Most - _rows.Count;
        List<ulong[]> cubes = new RowSearch(possible, count, left + 1).Cover(set);
        MddSet covered = space.Union(cubes.Select(cube => space.Cube(cube)));
        _isTooLarge = cubes.Count > left || !(set & possible).IsWithin(covered);
        _rows.AddRange(cubes.Select(cube => (cube, output, origin(cube))));
    }

    /// <summary>Adds a row that holds where nothing else is asked than that one level has one of some values.</summary>
    public void AddWhere(Level level, ulong values, string output, RowOrigin origin)
    {
        ulong[] cube = Everything();
        cube[level.Number] = values;
        _rows.Add((cube, output, origin));
    }

    /// <summary>Adds a row that always holds.</summary>
    public void AddAlways(string output, RowOrigin origin) => _rows.Add((Everything(), output, origin));

    /// <summary>The table. Columns that no row looks at are left out, but for one.</summary>
    /// <param name="hitPolicy">The result where several rows hold.</param>
    /// <param name="why">Why it has that hit policy.</param>
    /// <param name="faults">Receives a fault where it would need too many rows.</param>
    /// <param name="path">Where in the policy that comes from.</param>
    /// <param name="name">The decision's name.</param>
    public DecisionTable Make(HitPolicy hitPolicy, string why, FaultList faults, string path, string name)
    {
        if (_isTooLarge)
        {
            faults.Add(path, $"the table '{name}' would need more than {Most} rows; try rules that combine fewer facts");
        }

        (TableColumn Column, Level Level)[] used = [.. columns.Where(column => _rows.Exists(row => column.Column.Cell(row.Cube[column.Level.Number]) != Feel.Any))];
        if (used.Length == 0) used = [columns[0]];
        return new(
            hitPolicy,
            why,
            used.Select(column => column.Column).ToValueList(),
            _rows.Select(row => new TableRow(used.Select(column => column.Column.Cell(row.Cube[column.Level.Number])).ToValueList(), row.Output, row.Origin)).ToValueList());
    }

    private ulong[] Everything() => [.. space.Levels.Select(space.AllOf)];
}
