using Meldpunt.Triage.Hosting;

namespace Meldpunt.Triage.Harness.Journal;

/// <summary>Appends records, and tells their numbers, until it is killed; or writes a record for each report that can be decided.</summary>
internal static class JournalVerb
{
    private const int MaxFileBytes = 256 * 1024;

    public static async Task<int?> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case ["append", var folder, var firstText, var threadsText, .. var rest] when rest is [] or ["fast"] && Arguments.IsCount(firstText, out int first) && Arguments.IsCount(threadsText, out int threads):
                await using (FileJournal journal = new(new() { Directory = folder, Retention = Timeout.InfiniteTimeSpan, MaxFileBytes = MaxFileBytes, TimeProvider = rest is [] ? null : new FastClock() }))
                {
                    using Appending appending = new(journal, first, threads);
                    await appending.RunAsync().ConfigureAwait(false);
                }

                return 0;

            case ["records"]:
                await using (Stream reports = Console.OpenStandardInput())
                await using (Stream records = Console.OpenStandardOutput()) Recording.Run(reports, records);
                return 0;

            default:
                return null;
        }
    }
}
