using System.Collections.Concurrent;
using System.Text;
using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>
/// Erases files whose every record is older than it may be. A file is looked into when it was begun that long ago, once.
/// </summary>
internal sealed class JournalErasure(string directory, TimeSpan retention, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _newest = new(StringComparer.Ordinal);

    /// <returns>How many files were erased.</returns>
    public int Erase(string? current)
    {
        if (retention == Timeout.InfiniteTimeSpan) return 0;
        string[] over = [.. JournalDirectory.Files(directory).Where(file => file != current && IsOver(file))];
        foreach (string file in over)
        {
            File.Delete(file);
            _newest.TryRemove(file, out _);
        }

        return over.Length;
    }

    private bool IsOver(string file)
    {
        DateTimeOffset start = JournalFileName.Parse(Path.GetFileName(file))!.Start;
        return IsOld(start) && IsOld(_newest.GetOrAdd(file, Newest, start));
    }

    private bool IsOld(DateTimeOffset moment) => time.GetUtcNow() - moment > retention;

    private static DateTimeOffset Newest(string file, DateTimeOffset start)
    {
        DateTimeOffset? newest = null;
        JournalReader reader = new();
        using StreamReader lines = new(JournalDirectory.Open(file), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (RecordTime.Of(line, reader) is { } found && !(found <= newest)) newest = found;
        }

        return newest ?? start;
    }
}
