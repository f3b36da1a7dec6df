namespace Meldpunt.Triage.Analysis;

/// <summary>A route that became another.</summary>
public sealed record RouteChange
{
    /// <summary>The route in the old version; null where the old version knows none of the items' routes.</summary>
    public required string? Old { get; init; }

    /// <summary>The route in the new version.</summary>
    public required string New { get; init; }
}
