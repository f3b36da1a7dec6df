using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Exports.Compression;

/// <summary>
/// What a list of rows decides, and whether a change of one row would alter a route. Made anew when its nodes have become many: the
/// rows say it all.
/// </summary>
internal sealed class DraftRoutes
{
    private const int MostNodes = 1 << 16;

    private readonly ItemSpace _items;
    private readonly List<Row> _rows;
    private readonly List<int> _places = [];
    private MddSpace _sets;
    private GroupRows[] _groups = [];
    private MddSet[] _above = [];
    private Mdd[] _from = [];
    private Dictionary<RouteSet, MddSet> _given = [];

    public DraftRoutes(ItemSpace items, List<Row> rows)
    {
        (_items, _rows, _sets) = (items, rows, items.Sets);
        Renew();
    }

    /// <summary>The routes of the whole list.</summary>
    public Mdd Routes => _from[0];

    /// <summary>Where a group that is higher than a row has one that applies.</summary>
    public MddSet Above(Row row) => _above[row.Group];

    /// <summary>True when a row may apply in a cube too, since that is where its route is given already, or where higher groups decide.</summary>
    public bool MayAlsoApply(Row row, ReadOnlySpan<ulong> added) => _sets.AreTogetherAround(added, _above[row.Group], _given[RouteOf(row)], _sets.None);

    /// <summary>What else gives the route of a row where it applies now.</summary>
    public Func<ulong[], bool> WithoutIt(int place)
    {
        Row row = _rows[place];
        MddSet others = _groups[row.Group].AnyBut(_places[place]);
        MddSet below = _from[row.Group + 1].WhereRoutes(routes => routes == RouteOf(row));
        return removed => _sets.AreTogetherAround(removed, _above[row.Group], others, below);
    }

    /// <summary>Takes a row from the list.</summary>
    public void Remove(int place)
    {
        Row row = _rows[place];
        _groups[row.Group].Change(_places[place], null, default);
        _rows.RemoveAt(place);
        _places.RemoveAt(place);
        Update(row.Group);
    }

    /// <summary>Puts another row in the place of one of the same group.</summary>
    public void Replace(int place, Row row)
    {
        _rows[place] = row;
        _groups[row.Group].Change(_places[place], row.Allowed, RouteOf(row));
        Update(row.Group);
    }

    /// <summary>Makes all of it anew from the rows.</summary>
    public void Renew()
    {
        _items.ThrowIfStopped();
        _sets = _items.Sets.Empty();
        int groups = _items.Policy.Groups.Count;
        List<(ulong[] Allowed, RouteSet Route)>[] rows = [.. Enumerable.Range(0, groups).Select(_ => new List<(ulong[] Allowed, RouteSet Route)>())];
        _places.Clear();
        foreach (Row row in _rows)
        {
            _places.Add(rows[row.Group].Count);
            rows[row.Group].Add((row.Allowed, RouteOf(row)));
        }

        _groups = [.. rows.Select(ofGroup => new GroupRows(_sets, ofGroup))];
        (_above, _from) = (new MddSet[groups + 1], new Mdd[groups + 1]);
        (_above[0], _from[groups]) = (_sets.None, _sets.Constant(default));
        for (int group = 0; group < groups; group++) _above[group + 1] = _above[group] | _groups[group].Any;
        for (int group = groups - 1; group >= 0; group--) _from[group] = _groups[group].Routes.OrElse(_from[group + 1]);
        _given = _items.Rules.Select(_items.RouteOf).Distinct().ToDictionary(route => route, route => _from[0].WhereRoutes(routes => routes == route));
    }

    // What does not change leaves all beyond it as it is.
    private void Update(int group)
    {
        if (_sets.Store.Count > MostNodes || !_sets.Store.HasRoom)
        {
            Renew();
            return;
        }

        for (int lower = group; lower < _groups.Length; lower++)
        {
            MddSet above = _above[lower] | _groups[lower].Any;
            if (above == _above[lower + 1]) break;
            _above[lower + 1] = above;
        }

        for (int higher = group; higher >= 0; higher--)
        {
            Mdd from = _groups[higher].Routes.OrElse(_from[higher + 1]);
            if (from == _from[higher]) break;
            _from[higher] = from;
        }
    }

    private RouteSet RouteOf(Row row) => RouteSet.From(_items.Policy, row.Route);
}
