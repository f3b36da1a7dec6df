namespace Meldpunt.Triage.Hosting;

/// <summary>A row of a difference that changes records.</summary>
public sealed record ReplayRow
{
    /// <summary>The version that decided the records: the old one of the difference.</summary>
    public required PolicyVersion Old { get; init; }

    /// <summary>True for a row about reports, false for one about items.</summary>
    public required bool IsOfReport { get; init; }

    /// <summary>Its place among the rows of <c>PolicyDifference.Report</c> or <c>PolicyDifference.Item</c>, from 1.</summary>
    public required int Number { get; init; }
}

/// <summary>Why a change, or a part of it, has no row of a difference.</summary>
public enum MissingRow
{
    /// <summary>Every part of it has one.</summary>
    None,

    /// <summary>The same version decided and decides again, so that nothing differs: the record, or the library, is another.</summary>
    SameVersion,

    /// <summary>No difference from the version that decided was given.</summary>
    UnknownVersion,

    /// <summary>The version that the record names decides otherwise than was recorded.</summary>
    NotAsRecorded,

    /// <summary>The difference does not list it: its list is cut short, or the change shows only while something is unanswered.</summary>
    NotListed,
}
