namespace Meldpunt.Triage.Hosting;

/// <summary>What a journal in files has done since it was opened.</summary>
public readonly record struct FileJournalCounts
{
    /// <summary>The records that are on disk and were acknowledged.</summary>
    public required long Written { get; init; }

    /// <summary>The unfinished last lines, left by a crash, that were cut off when the journal was opened.</summary>
    public required long TornLinesCut { get; init; }

    /// <summary>How often writing failed; each time all who waited for it got the exception.</summary>
    public required long WriteFailures { get; init; }

    /// <summary>The files that were erased because of their age.</summary>
    public required long FilesErased { get; init; }

    /// <summary>How often erasing at its own time failed; it is tried again an hour later.</summary>
    public required long EraseFailures { get; init; }

    /// <summary>How often nothing was erased because the clock could not be believed; it is tried again an hour later.</summary>
    public required long ErasuresHeldBack { get; init; }
}
