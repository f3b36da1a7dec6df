namespace Meldpunt.Triage.Analysis;

/// <summary>What a new version changes for past reports.</summary>
public sealed record PastReportsSummary
{
    /// <summary>How many reports were read, by either version; records of a journal too.</summary>
    public required long Read { get; init; }

    /// <summary>How many of them were read from records of a journal.</summary>
    public long Records { get; init; }

    /// <summary>How many lines were neither a report nor a record in the words of either version.</summary>
    public required long Faulty { get; init; }

    /// <summary>How many reports change.</summary>
    public required long Changed { get; init; }

    /// <summary>True when they were closed before they were decided.</summary>
    public bool IsClosed { get; init; }

    /// <summary>How many reports only the old version can read; they are not among the changed.</summary>
    public long Unreadable { get; init; }

    /// <summary>Why, the most frequent first; at most 1,000 reasons are distinguished, more are counted in <see cref="Unreadable"/> alone.</summary>
    public ValueList<UnreadableReports> UnreadableReasons { get; init; }

    /// <summary>
    /// The rows of the difference by which reports change, in the order of the difference. A report is counted once in each row in which it or one of its
    /// items lies, so the counts may add up to more than <see cref="Changed"/>.
    /// </summary>
    public ValueList<PastRow> Rows { get; init; }

    /// <summary>How many reports change, in a part at least, without a row.</summary>
    public long WithoutRow { get; init; }

    /// <summary>The lines of the first of them, from 1; at most 20.</summary>
    public ValueList<long> WithoutRowLines { get; init; }

    /// <summary>In which ways, the most frequent first; at most 10,000 are distinguished, more are counted in <see cref="Changed"/> alone.</summary>
    public required ValueList<PastChange> Changes { get; init; }
}
