using System.Globalization;
using Meldpunt.Triage.Hosting.Journals;
using Meldpunt.Triage.JournalWriter;

// journal append FOLDER FIRST THREADS    appends records, and tells their numbers, until it is killed
// journal records < REPORTS              writes a record for each report that can be decided
if (args is ["append", var folder, var firstText, var threadsText]
    && int.TryParse(firstText, NumberStyles.None, CultureInfo.InvariantCulture, out int first)
    && int.TryParse(threadsText, NumberStyles.None, CultureInfo.InvariantCulture, out int threads))
{
    FileJournalOptions options = new() { Directory = folder, Retention = Timeout.InfiniteTimeSpan, MaxFileBytes = 256 * 1024 };
    await using FileJournal journal = new(options);
    using Appending appending = new(journal, first, threads);
    await appending.RunAsync();
    return 0;
}

if (args is ["records"])
{
    await using Stream reports = Console.OpenStandardInput();
    await using Stream records = Console.OpenStandardOutput();
    Recording.Run(reports, records);
    return 0;
}

await Console.Error.WriteLineAsync("usage: journal append FOLDER FIRST THREADS | journal records < REPORTS");
return 64;
