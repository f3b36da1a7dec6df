using System.Collections.Concurrent;
using System.Text;
using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>
/// Erases files whose every record is older than it may be. A file is looked into when it was begun that long ago, or by a
/// clock that ran ahead, once. One that cannot be erased does not keep the others.
/// </summary>
internal sealed class JournalErasure(string directory, TimeSpan retention)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _newest = new(StringComparer.Ordinal);

    /// <param name="current">The file that is appended to, which stays; null when there is none.</param>
    /// <param name="now">What time it is.</param>
    /// <returns>How many files were erased.</returns>
    public int Erase(string? current, DateTimeOffset now)
    {
        if (retention == Timeout.InfiniteTimeSpan || !Directory.Exists(directory)) return 0;
        int erased = 0;
        List<Exception> failures = [];
        foreach (string file in JournalDirectory.Find(directory).Where(file => file != current))
        {
            try
            {
                if (!IsOver(file, now)) continue;
                File.Delete(file);
                _newest.TryRemove(file, out _);
                erased++;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failures.Add(failure);
            }
        }

        if (erased > 0) PosixFiles.FlushNames(directory);
        return failures.Count == 0 ? erased : throw new IOException($"{erased} files were erased and {failures.Count} could not be: {failures[0].Message}", failures[0]);
    }

    private bool IsOver(string file, DateTimeOffset now)
    {
        DateTimeOffset start = JournalFileName.Parse(Path.GetFileName(file))!.Start;
        return (IsOld(start) || start > now) && IsOld(_newest.GetOrAdd(file, Newest, start));

        bool IsOld(DateTimeOffset moment) => now - moment > retention;
    }

    /// <summary>The time of a file's newest record; when it was begun, where it has none.</summary>
    public static DateTimeOffset Newest(string file) => Newest(file, JournalFileName.Parse(Path.GetFileName(file))!.Start);

    private static DateTimeOffset Newest(string file, DateTimeOffset start)
    {
        DateTimeOffset? newest = null;
        JournalReader reader = new();
        using StreamReader lines = new(JournalDirectory.Open(file), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (RecordTime.Read(line, reader) is { } found && !(found <= newest)) newest = found;
        }

        return newest ?? start;
    }
}
