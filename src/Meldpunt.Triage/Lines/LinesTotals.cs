using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Lines;

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
        new(_routes.Sum(), _faulty, routes.Select((route, i) => new RouteCount(route, _routes[i])).ToValueList());
}
