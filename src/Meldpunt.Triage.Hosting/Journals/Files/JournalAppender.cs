using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>Appends lines to the newest file of a folder, and begins a new one each day and when it is large enough.</summary>
internal sealed class JournalAppender : IDisposable
{
    private readonly string _directory;
    private readonly long _maxBytes;
    private readonly JournalLock _lock;
    private readonly SteadyClock _clock;
    private readonly ILogger _log;
    private readonly Func<string, JournalFile> _open;
    private readonly object _gate = new();
    private JournalFileName? _name;
    private JournalFile? _file;
    private long _length;

    // The day on which it was opened: its name may be of another day when the clock was set back.
    private DateTime _day;

    // What it waits for now, and since when; both only tell, so they may be of two moments.
    private volatile string? _step;
    private long _since;

    public JournalAppender(JournalLock held, string directory, long maxBytes, SteadyClock clock, ILogger log, Func<string, JournalFile> open)
    {
        (_lock, _directory, _maxBytes, _clock, _log, _open) = (held, directory, maxBytes, clock, log, open);
        IReadOnlyList<string> files = JournalDirectory.Find(directory);
        TornLinesCut = files.Count(JournalTail.Mend);
        if (files.Count == 0) return;
        _name = JournalFileName.Parse(Path.GetFileName(files[^1]));
        if (_name!.Start.UtcDateTime.Date == Today) GoOn(files[^1]);
    }

    public int TornLinesCut { get; }

    /// <summary>What it waits for, and for how long until now; null when for nothing.</summary>
    public (string Step, TimeSpan For)? WaitsFor => _step is { } step ? (step, Stopwatch.GetElapsedTime(Volatile.Read(ref _since))) : null;

    private DateTime Today => _clock.Now.UtcDateTime.Date;

    /// <summary>Writes whole lines, and returns when they are on disk.</summary>
    /// <exception cref="IOException">They are not; whatever was written of them is taken back.</exception>
    public void Append(ReadOnlySpan<byte> lines)
    {
        lock (_gate)
        {
            try
            {
                // Of a file that others took away the lines are in no journal; a second file that is taken away in a moment is no accident.
                if (!IsWritten(lines) && !IsWritten(lines)) throw new IOException($"The files of the journal in '{_directory}' are taken away while they are written.");
            }
            finally
            {
                _step = null;
            }
        }
    }

    /// <summary>The file that is appended to; one of an earlier day is closed first. Null when there is none.</summary>
    public string? Current()
    {
        lock (_gate)
        {
            if (_file is not null && _day != Today) Close();
            return _file is null ? null : PathOf(_name!);
        }
    }

    public void Dispose()
    {
        lock (_gate) Close();
    }

    // False when the file that was written is not the one that its path leads to: it was replaced, or its folder was.
    private bool IsWritten(ReadOnlySpan<byte> lines)
    {
        Begin("opening a file");
        JournalFile file = FileFor(lines.Length);
        try
        {
            Begin("writing to the disk");
            file.Write(lines, _length);
            Begin("the disk's flush");
            file.FlushToDisk();
            _length += lines.Length;
        }
        catch
        {
            Begin("taking back what was written");
            CutBack(file);
            throw;
        }

        return IsAsItWas(file);
    }

    private JournalFile FileFor(int bytes)
    {
        if (_file is not null && _day == Today && (_length == 0 || _length + bytes <= _maxBytes) && IsAsItWas(_file)) return _file;
        Close();
        DateTimeOffset now = _clock.Now;
        if (_lock.Hold(now, _clock.Proved)) Log.FolderMade(_log, _directory);
        _name = JournalFileName.After(_name, now);
        return Open(PathOf(_name));
    }

    private void GoOn(string path)
    {
        try
        {
            Open(path);
        }
        catch (NotSupportedException)
        {
            // A pipe or a device, which has no length: a new file is begun.
            Close();
        }
    }

    // What others cut off or add would otherwise become a hole, or be written over, and what they replaced would get no record. A file that cannot
    // even be asked is left behind as well.
    private bool IsAsItWas(JournalFile file)
    {
        string path = PathOf(_name!);
        try
        {
            if (file.Length == _length && RegularFile.Length(path) == _length) return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is gone, or of a file system of a network that was away.
        }

        Log.FileChanged(_log, path);
        Close();
        return false;
    }

    private JournalFile Open(string path)
    {
        _file = _open(path);
        _day = Today;
        _length = _file.Length;
        return _file;
    }

    // When even this fails, the file is left as it is: readers go past an unfinished last line, and so does the next opening.
    private void CutBack(JournalFile file)
    {
        try
        {
            file.Cut(_length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Close();
        }
    }

    private void Begin(string step)
    {
        Volatile.Write(ref _since, Stopwatch.GetTimestamp());
        _step = step;
    }

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    private string PathOf(JournalFileName name) => Path.Combine(_directory, name.ToString());
}
