using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Exports.Compression;

/// <summary>A list of rules that keeps every route of a policy while it becomes shorter.</summary>
internal sealed class Draft
{
    private readonly ItemSpace _items;
    private readonly MddSpace _sets;
    private MddSet[] _above = [];
    private Mdd[] _from = [];

    public Draft(ItemSpace items)
    {
        _items = items;
        _sets = items.Sets;
        Rows =
        [
            .. items.Rules.Select(rule => new Row(items.GroupOf(rule), items[rule].Route, Narrowed(items.ByLevel(items.Compiled.Items.ConditionOf(rule))))),
        ];
        Update();
    }

    public List<Row> Rows { get; }

    /// <summary>The routes of the whole list.</summary>
    public Mdd Routes => _from[0];

    /// <summary>Where a row applies and no higher group does.</summary>
    public MddSet Decides(Row row) => _sets.Cube(row.Allowed) - _above[row.Group];

    /// <summary>Makes the list shorter as long as one of the steps helps.</summary>
    public void Shorten()
    {
        for (int before = int.MaxValue; Rows.Count < before;)
        {
            before = Rows.Count;
            for (int row = Rows.Count - 1; row >= 0; row--) Drop(row);
            for (int row = 0; row < Rows.Count; row++) Widen(row);
            for (int row = Rows.Count - 1; row >= 0; row--) Drop(row);
            Merge();
        }

        for (int row = 0; row < Rows.Count; row++) Narrow(row);
    }

    private void Drop(int place)
    {
        Row row = Rows[place];
        Rows.RemoveAt(place);
        Mdd root = _from[0];
        Update();
        if (_from[0] == root) return;
        Rows.Insert(place, row);
        Update();
    }

    // Fewer conditions first, then more answers.
    private void Widen(int place)
    {
        foreach (Level level in _sets.Levels) Try(place, level, _sets.AllOf(level));
        foreach (Level level in _sets.Levels)
        {
            for (int answer = 0; answer < _sets.Branches(level); answer++) Try(place, level, Rows[place].Allowed[level.Number] | (1UL << answer));
        }
    }

    private void Try(int place, Level level, ulong wider)
    {
        Row row = Rows[place];
        if (row.Allowed[level.Number] == wider) return;
        ulong[] allowed = [.. row.Allowed];
        allowed[level.Number] = wider & ~row.Allowed[level.Number];
        RouteSet route = RouteSet.From(_items.Policy, row.Route);
        MddSet turn = _sets.Cube(allowed) - _above[row.Group];
        if (!turn.IsWithin(_from[row.Group].WhereRoutes(routes => routes == route))) return;
        allowed[level.Number] = wider;
        Rows[place] = row with { Allowed = allowed };
        Update();
    }

    // Answers that were only added on the way to fewer rules.
    private void Narrow(int place)
    {
        foreach (Level level in _sets.Levels)
        {
            for (int answer = 0; answer < _sets.Branches(level); answer++)
            {
                Row row = Rows[place];
                if (row.Allowed[level.Number] == _sets.AllOf(level)) break;
                ulong[] allowed = [.. row.Allowed];
                allowed[level.Number] &= ~(1UL << answer);
                if (allowed[level.Number] == row.Allowed[level.Number] || allowed[level.Number] == 0) continue;
                Mdd root = _from[0];
                Rows[place] = row with { Allowed = allowed };
                Update();
                if (_from[0] == root) continue;
                Rows[place] = row;
                Update();
            }
        }
    }

    // Rules of one group and route that differ in one fact are one rule.
    private void Merge()
    {
        for (int i = 0; i < Rows.Count; i++)
        {
            for (int k = i + 1; k < Rows.Count; k++)
            {
                if (Rows[i].Group != Rows[k].Group || Rows[i].Route != Rows[k].Route) continue;
                int[] differ = [.. Enumerable.Range(0, Rows[i].Allowed.Length).Where(level => Rows[i].Allowed[level] != Rows[k].Allowed[level])];
                if (differ.Length > 1) continue;
                ulong[] allowed = [.. Rows[i].Allowed.Zip(Rows[k].Allowed, (left, right) => left | right)];
                Rows[i] = Rows[i] with { Allowed = allowed };
                Rows.RemoveAt(k);
                (i, k) = (-1, Rows.Count);
            }
        }

        Update();
    }

    private void Update()
    {
        int groups = _items.Policy.Groups.Count;
        MddSet[] sets = new MddSet[groups];
        Mdd[] routes = new Mdd[groups];
        for (int group = 0; group < groups; group++)
        {
            (sets[group], routes[group]) = (_sets.None, _sets.Constant(new(0)));
            foreach (Row row in Rows.Where(row => row.Group == group))
            {
                sets[group] |= _sets.Cube(row.Allowed);
                routes[group] |= _sets.Cube(row.Allowed, RouteSet.From(_items.Policy, row.Route));
            }
        }

        _above = new MddSet[groups];
        _from = new Mdd[groups + 1];
        (_from[groups], _above[0]) = (_sets.Constant(new(0)), _sets.None);
        for (int group = 1; group < groups; group++) _above[group] = _above[group - 1] | sets[group - 1];
        for (int group = groups - 1; group >= 0; group--) _from[group] = routes[group].OrElse(_from[group + 1]);
    }

    private ulong[] Narrowed(ulong[] allowed) => [.. allowed.Select((bits, level) => bits & _sets.AllOf(new(level)))];
}
