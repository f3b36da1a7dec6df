using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Hosting;

/// <summary>A row of the exact difference, and how often it was met.</summary>
public sealed record ShadowRow
{
    /// <summary>The row.</summary>
    public required DifferenceRow Row { get; init; }

    /// <summary>How often.</summary>
    public required long Count { get; init; }
}
