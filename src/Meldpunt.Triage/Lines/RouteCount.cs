namespace Meldpunt.Triage.Lines;

/// <summary>How many reports got a route.</summary>
/// <param name="Route">The route's code.</param>
/// <param name="Reports">The number of reports.</param>
public sealed record RouteCount(string Route, long Reports);
