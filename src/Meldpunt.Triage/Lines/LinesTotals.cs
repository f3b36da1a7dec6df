namespace Meldpunt.Triage;

/// <summary>Adds up what came of the chunks.</summary>
internal sealed class LinesTotals(ValueList<string> routes)
{
    private readonly long[] _routes = new long[routes.Count];
    private long _faulty;

    public long Bytes { get; private set; }

    public long Lines => _routes.Sum() + _faulty;

    public void Add(DecidedChunk chunk)
    {
        Bytes += chunk.Bytes;
        _faulty += chunk.Faulty;
        for (int i = 0; i < _routes.Length; i++) _routes[i] += chunk.Routes[i];
    }

    public LinesSummary ToSummary() =>
        new()
        {
            Decided = _routes.Sum(),
            Faulty = _faulty,
            Routes = routes.Select((route, i) => new RouteCount { Route = route, Reports = _routes[i] }).ToValueList(),
        };
}
