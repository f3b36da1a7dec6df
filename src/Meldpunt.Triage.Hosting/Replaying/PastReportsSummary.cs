namespace Meldpunt.Triage.Hosting;

/// <summary>What a new version changes for past reports.</summary>
public sealed record PastReportsSummary
{
    /// <summary>How many reports were read.</summary>
    public required long Read { get; init; }

    /// <summary>How many lines were not a report in the words of either version.</summary>
    public required long Faulty { get; init; }

    /// <summary>How many reports change.</summary>
    public required long Changed { get; init; }

    /// <summary>True when they were closed before they were decided.</summary>
    public bool IsClosed { get; init; }

    /// <summary>In which ways, the most frequent first.</summary>
    public required ValueList<PastChange> Changes { get; init; }
}
