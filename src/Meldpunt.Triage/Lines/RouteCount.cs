namespace Meldpunt.Triage;

/// <summary>How many reports got a route.</summary>
public sealed record RouteCount
{
    /// <summary>The route's code.</summary>
    public required string Route { get; init; }

    /// <summary>The number of reports.</summary>
    public required long Reports { get; init; }
}
