namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>Appends lines to the newest file of a folder, and begins a new one each day and when it is large enough.</summary>
internal sealed class JournalAppender : IDisposable
{
    private readonly string _directory;
    private readonly long _maxBytes;
    private readonly TimeProvider _time;
    private readonly Func<string, JournalFile> _open;
    private readonly object _gate = new();
    private JournalFileName? _name;
    private JournalFile? _file;
    private long _length;

    // The day on which it was opened: its name may be of another day when the clock was set back.
    private DateTime _day;

    public JournalAppender(string directory, long maxBytes, TimeProvider time, Func<string, JournalFile> open)
    {
        (_directory, _maxBytes, _time, _open) = (directory, maxBytes, time, open);
        IReadOnlyList<string> files = JournalDirectory.Find(directory);
        TornLinesCut = files.Count(JournalTail.Mend);
        if (files.Count == 0) return;
        _name = JournalFileName.Parse(Path.GetFileName(files[^1]));
        if (_name!.Start.UtcDateTime.Date == Today) Open(files[^1]);
    }

    public int TornLinesCut { get; }

    private DateTime Today => _time.GetUtcNow().UtcDateTime.Date;

    /// <summary>Writes whole lines, and returns when they are on disk.</summary>
    /// <exception cref="IOException">They are not; whatever was written of them is taken back.</exception>
    public void Append(ReadOnlySpan<byte> lines)
    {
        lock (_gate)
        {
            JournalFile file = FileFor(lines.Length);
            try
            {
                file.Write(lines, _length);
                file.FlushToDisk();
                _length += lines.Length;
            }
            catch
            {
                CutBack(file);
                throw;
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

    private JournalFile FileFor(int bytes)
    {
        bool goesOn = _file is not null && _day == Today && (_length == 0 || _length + bytes <= _maxBytes) && File.Exists(PathOf(_name!));
        if (goesOn) return _file!;
        Close();
        _name = JournalFileName.After(_name, _time.GetUtcNow());
        return Open(PathOf(_name));
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

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    private string PathOf(JournalFileName name) => Path.Combine(_directory, name.ToString());
}
