using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Exports.Compression;

/// <summary>
/// The rows of one group in a tree of unions, so that a row can change, and all but one be asked about, without looking at every row again.
/// </summary>
internal sealed class GroupRows
{
    private readonly MddSpace _sets;
    private readonly int _leaves;
    private readonly MddSet[] _applies;
    private readonly Mdd[] _routes;

    public GroupRows(MddSpace sets, IReadOnlyList<(ulong[] Allowed, RouteSet Route)> rows)
    {
        (_sets, _leaves) = (sets, Math.Max(1, rows.Count));
        (_applies, _routes) = (new MddSet[_leaves * 2], new Mdd[_leaves * 2]);
        for (int leaf = 0; leaf < _leaves; leaf++) Put(leaf, leaf < rows.Count ? rows[leaf].Allowed : null, leaf < rows.Count ? rows[leaf].Route : default);
        for (int node = _leaves - 1; node > 0; node--) Join(node);
    }

    /// <summary>Where any of the rows applies.</summary>
    public MddSet Any => _applies[1];

    /// <summary>The routes that they ask for.</summary>
    public Mdd Routes => _routes[1];

    /// <summary>Where any row but one applies.</summary>
    public MddSet AnyBut(int place)
    {
        MddSet any = _sets.None;
        for (int node = _leaves + place; node > 1; node /= 2) any |= _applies[node ^ 1];
        return any;
    }

    /// <summary>Changes a row, or takes it away.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="allowed">For each level the answers that fulfil it; null for none.</param>
    /// <param name="route">Its route.</param>
    public void Change(int place, ulong[]? allowed, RouteSet route)
    {
        Put(place, allowed, route);
        for (int node = (_leaves + place) / 2; node > 0; node /= 2) Join(node);
    }

    private void Put(int place, ulong[]? allowed, RouteSet route)
    {
        _applies[_leaves + place] = allowed is null ? _sets.None : _sets.Cube(allowed);
        _routes[_leaves + place] = allowed is null ? _sets.Constant(default) : _sets.Cube(allowed, route);
    }

    private void Join(int node)
    {
        _applies[node] = _applies[node * 2] | _applies[node * 2 + 1];
        _routes[node] = _routes[node * 2] | _routes[node * 2 + 1];
    }
}
