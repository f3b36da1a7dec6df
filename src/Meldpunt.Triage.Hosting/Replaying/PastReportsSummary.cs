namespace Meldpunt.Triage.Hosting;

/// <summary>What a new version changes for past reports.</summary>
public sealed record PastReportsSummary
{
    /// <summary>How many reports were read, by either version.</summary>
    public required long Read { get; init; }

    /// <summary>How many lines were not a report in the words of either version.</summary>
    public required long Faulty { get; init; }

    /// <summary>How many reports change.</summary>
    public required long Changed { get; init; }

    /// <summary>True when they were closed before they were decided.</summary>
    public bool IsClosed { get; init; }

    /// <summary>How many reports only the old version can read; they are not among the changed.</summary>
    public long Unreadable { get; init; }

    /// <summary>Why, the most frequent first; at most 1,000 reasons are distinguished, more are counted in <see cref="Unreadable"/> alone.</summary>
    public ValueList<UnreadableReports> UnreadableReasons { get; init; }

    /// <summary>In which ways, the most frequent first.</summary>
    public required ValueList<PastChange> Changes { get; init; }
}
