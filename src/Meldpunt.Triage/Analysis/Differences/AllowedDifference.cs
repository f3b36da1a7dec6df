namespace Meldpunt.Triage.Analysis;

/// <summary>What is left of a difference after the expected changes.</summary>
public sealed record AllowedDifference
{
    /// <summary>The changes that were not expected; equivalent when all were.</summary>
    public required PolicyDifference Unexpected { get; init; }

    /// <summary>The expectations for items, counted from 0, that allow nothing that happens.</summary>
    public required ValueList<int> UnusedItem { get; init; }

    /// <summary>The same for reports.</summary>
    public required ValueList<int> UnusedReport { get; init; }
}
