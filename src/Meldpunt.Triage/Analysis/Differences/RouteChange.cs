namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>A route that became another.</summary>
/// <param name="Old">The route in the old version; null where the old version knows none of the items' routes.</param>
/// <param name="New">The route in the new version.</param>
public sealed record RouteChange(string? Old, string New);
