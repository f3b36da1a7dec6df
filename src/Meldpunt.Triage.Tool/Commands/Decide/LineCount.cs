namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>Counts results one by one.</summary>
internal sealed class LineCount
{
    private readonly Dictionary<string, long> _routes = [];
    private long _faulty;

    public void Add(LineResult result)
    {
        if (result.Decision is { } decision) _routes[decision.Route] = _routes.GetValueOrDefault(decision.Route) + 1;
        else _faulty++;
    }

    public LinesSummary ToSummary() =>
        new()
        {
            Decided = _routes.Values.Sum(),
            Faulty = _faulty,
            Routes = [.. _routes.Select(route => new RouteCount { Route = route.Key, Reports = route.Value })],
        };
}
