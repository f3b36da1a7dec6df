namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>What a journal in files has done since it was opened.</summary>
/// <param name="Written">The records that are on disk and were acknowledged.</param>
/// <param name="TornLinesCut">The unfinished last lines, left by a crash, that were cut off when the journal was opened.</param>
/// <param name="WriteFailures">How often writing failed; each time all who waited for it got the exception.</param>
/// <param name="FilesErased">The files that were erased because of their age.</param>
/// <param name="EraseFailures">How often erasing at its own time failed; it is tried again an hour later.</param>
public readonly record struct FileJournalCounts(long Written, long TornLinesCut, long WriteFailures, long FilesErased, long EraseFailures);
