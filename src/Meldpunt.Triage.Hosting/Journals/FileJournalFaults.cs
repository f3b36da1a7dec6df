using System.Globalization;

namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>Says everything that is wrong with the options of a journal in files.</summary>
internal static class FileJournalFaults
{
    public static IEnumerable<string> Of(FileJournalOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Directory))
        {
            yield return "Directory is not set: name a folder for the journal alone";
        }

        if (options.Retention is null)
        {
            yield return "Retention is not set: say how long decisions are kept, such as TimeSpan.FromDays(90), or Timeout.InfiniteTimeSpan for ever; there is no default, because it is the host's to decide";
        }
        else if (options.Retention <= TimeSpan.Zero && options.Retention != Timeout.InfiniteTimeSpan)
        {
            yield return "Retention is not more than nothing: expected a time such as TimeSpan.FromDays(90), or Timeout.InfiniteTimeSpan for ever";
        }

        if (options.MaxFileBytes < FileJournalOptions.SmallestFileBytes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"MaxFileBytes is {options.MaxFileBytes}: expected at least {FileJournalOptions.SmallestFileBytes}");
        }
    }

    /// <summary>All faults as one message.</summary>
    public static string Message(IEnumerable<string> faults) => $"The options of the journal in files are wrong. {string.Join(". ", faults)}.";
}
