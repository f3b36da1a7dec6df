using System.Globalization;

namespace Meldpunt.Triage.Hosting;

/// <summary>Reports everything that is wrong with the options of a journal in files.</summary>
internal static class FileJournalValidator
{
    public static IEnumerable<string> Validate(FileJournalOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Directory) && !FileJournalOptions.IsUnread(options.Unread, nameof(options.Directory)))
        {
            yield return "Directory is not set: name a folder that only the journal uses";
        }

        if (options.Retention is null)
        {
            if (!FileJournalOptions.IsUnread(options.Unread, nameof(options.Retention))) yield return "Retention is not set: choose how long decisions are kept, such as TimeSpan.FromDays(90), or Timeout.InfiniteTimeSpan for forever; there is no default, because the host must decide";
        }
        else if (options.Retention <= TimeSpan.Zero && options.Retention != Timeout.InfiniteTimeSpan)
        {
            yield return "Retention is not positive: expected a time such as TimeSpan.FromDays(90), or Timeout.InfiniteTimeSpan for forever";
        }

        if (options.ClockTolerance <= TimeSpan.Zero && options.ClockTolerance != Timeout.InfiniteTimeSpan)
        {
            yield return "ClockTolerance is not positive: expected how far the clock may differ, such as TimeSpan.FromDays(1), or Timeout.InfiniteTimeSpan for as far as it likes";
        }

        if (options.MaxFileBytes < FileJournalOptions.SmallestFileBytes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"MaxFileBytes is {options.MaxFileBytes}: expected at least {FileJournalOptions.SmallestFileBytes}");
        }
    }

    /// <summary>All faults as one message.</summary>
    public static string Message(IEnumerable<string> faults) => $"The options of the file journal are invalid. {string.Join(". ", faults)}.";
}
