using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>
/// Keeps a folder for one process, as long as it lives: the system lets go of the lock of a process that ends. The file says what time it was last
/// for certain, what a clock has proved that is not believed, and has a mark that is new each time: by it a process knows its own.
/// </summary>
internal sealed class JournalLock : IDisposable
{
    private const string Name = "journal.lock";
    private const string TimeForm = "O";
    private const string SpanForm = "c";
    private const string Nothing = "-";
    private const int MostCharacters = 256;

    private readonly object _gate = new();
    private readonly string _path;
    private FileStream _file;

    /// <summary>Makes the folder if it is missing, and locks it.</summary>
    /// <exception cref="IOException">Another process has it, or this one has it open already; or the folder cannot be written.</exception>
    public JournalLock(string directory)
    {
        _path = Path.Combine(directory, Name);
        _file = Open(directory, _path);
        string[] told = Read(_file);
        Known = Time(told[0]);
        Doubt = told is [_, _, var last, var proved] && Time(last) is { } moment && TimeSpan.TryParseExact(proved, SpanForm, CultureInfo.InvariantCulture, out TimeSpan span) ? new(moment, span) : null;
    }

    /// <summary>What time it was for certain when an earlier process was told; null when none was.</summary>
    public DateTimeOffset? Known { get; }

    /// <summary>What a clock had proved that was not believed; null when it was.</summary>
    public ClockDoubt? Doubt { get; }

    /// <summary>Notes what time it is, for whoever opens the journal next. A disk that has no room for it is no fault.</summary>
    /// <param name="now">The time as far as is known.</param>
    /// <param name="doubt">What a clock has proved that is not believed; null when it is.</param>
    public void Tell(DateTimeOffset now, ClockDoubt? doubt) => Write(now, doubt);

    /// <summary>Takes it again where it was taken away, with the folder too when that is missing: another process could take it.</summary>
    /// <param name="now">The time as far as is known.</param>
    /// <param name="doubt">What a clock has proved that is not believed; null when it is.</param>
    /// <returns>True when it had been taken away.</returns>
    /// <exception cref="IOException">Another process took it meanwhile, or the folder cannot be made.</exception>
    public bool Hold(DateTimeOffset now, ClockDoubt? doubt)
    {
        // What is written through the handle and read back by the path shows that both are one file.
        string? mark = Write(now, doubt);
        if (mark is null ? File.Exists(_path) : IsAtPath(mark)) return false;
        FileStream file = Open(Path.GetDirectoryName(_path)!, _path);
        lock (_gate)
        {
            _file.Dispose();
            _file = file;
        }

        Write(now, doubt);
        return true;
    }

    // The file stays: to take it away would let two processes lock two files of one name.
    public void Dispose() => _file.Dispose();

    private static FileStream Open(string directory, string path)
    {
        PosixFiles.MakeFolder(directory);
        try
        {
            FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            if (file.CanSeek) return file;
            file.Dispose();
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw new IOException(
                $"The journal in '{directory}' is open already, in this or another process. Give each process its own folder, and close a journal before opening it again.",
                exception);
        }
        catch (IOException exception)
        {
            throw new IOException($"The journal in '{directory}' cannot be locked: {exception.Message}", exception);
        }

        throw new IOException($"The journal in '{directory}' cannot be locked: '{path}' is no file but a pipe or a device.");
    }

    // Windows lets nobody take away a file that is open.
    private bool IsAtPath(string mark)
    {
        if (OperatingSystem.IsWindows()) return true;
        try
        {
            using SafeFileHandle handle = PosixFiles.Open(_path);
            using FileStream file = new(handle, FileAccess.Read, bufferSize: 1);
            return file.CanSeek && Read(file) is [_, var found, ..] && found == mark;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[] Read(FileStream file)
    {
        byte[] content = new byte[MostCharacters];
        return Encoding.ASCII.GetString(content, 0, file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)).Split(' ');
    }

    // The mark; null when it cannot be written.
    private string? Write(DateTimeOffset now, ClockDoubt? doubt)
    {
        string mark = Guid.NewGuid().ToString("N");
        string proved = doubt is null ? Nothing : doubt.Proved.ToString(SpanForm, CultureInfo.InvariantCulture);
        try
        {
            lock (_gate)
            {
                _file.Position = 0;
                _file.SetLength(0);
                _file.Write(Encoding.ASCII.GetBytes($"{Text(now)} {mark} {(doubt is null ? Nothing : Text(doubt.Last))} {proved}"));
                _file.Flush(flushToDisk: true);
            }

            return mark;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string text) => DateTimeOffset.TryParseExact(text, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;

    // Sharing and lock violations of Windows; EWOULDBLOCK of Linux and of macOS.
    private static bool IsHeld(IOException exception) => OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35;

    /// <summary>True when a journal was opened in the folder, whether or not it has a file.</summary>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, Name));
}
