using System.Collections.Concurrent;
using System.Text;
using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>
/// Erases files whose every record is older than it may be. A file is looked into when it was begun that long ago, or by a
/// clock that ran ahead, once. One that cannot be erased does not keep the others.
/// </summary>
internal sealed class JournalErasure(string directory, TimeSpan retention, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _newest = new(StringComparer.Ordinal);

    /// <returns>How many files were erased.</returns>
    public int Erase(string? current)
    {
        if (retention == Timeout.InfiniteTimeSpan) return 0;
        int erased = 0;
        List<Exception> failures = [];
        foreach (string file in JournalDirectory.Find(directory).Where(file => file != current))
        {
            try
            {
                if (!IsOver(file)) continue;
                File.Delete(file);
                _newest.TryRemove(file, out _);
                erased++;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? erased : throw new IOException($"{erased} files were erased and {failures.Count} could not be: {failures[0].Message}", failures[0]);
    }

    private bool IsOver(string file)
    {
        DateTimeOffset start = JournalFileName.Parse(Path.GetFileName(file))!.Start;
        return (IsOld(start) || start > time.GetUtcNow()) && IsOld(_newest.GetOrAdd(file, Newest, start));
    }

    private bool IsOld(DateTimeOffset moment) => time.GetUtcNow() - moment > retention;

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
