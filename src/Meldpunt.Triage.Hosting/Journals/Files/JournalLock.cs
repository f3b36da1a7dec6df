using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>Keeps a folder for one process, as long as it lives: the system lets go of the lock of a process that ends.</summary>
internal sealed class JournalLock : IDisposable
{
    private const string Name = "journal.lock";
    private const string TimeForm = "O";
    private const int MostCharacters = 128;

    private readonly object _gate = new();
    private readonly string _path;
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private FileStream _file;
    private bool _isMarked;

    /// <summary>Makes the folder if it is missing, and locks it.</summary>
    /// <exception cref="IOException">Another process has it, or this one has it open already; or the folder cannot be written.</exception>
    public JournalLock(string directory)
    {
        _path = Path.Combine(directory, Name);
        _file = Open(directory, _path);
        Known = DateTimeOffset.TryParseExact(Read(_file)[0], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
        Write(Known);
    }

    /// <summary>When it was told the time last, by this or an earlier process; null when it never was.</summary>
    public DateTimeOffset? Known { get; }

    /// <summary>False when the folder or the file in it was taken away, which Windows does not allow: another process may have locked a new one.</summary>
    public bool IsThere()
    {
        if (OperatingSystem.IsWindows() || !_isMarked) return File.Exists(_path);
        try
        {
            using SafeFileHandle handle = PosixFiles.Open(_path);
            using FileStream file = new(handle, FileAccess.Read, bufferSize: 1);
            return Read(file) is [_, var mark] && mark == _mark;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>True when a journal was opened in the folder, whether or not it has a file.</summary>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, Name));

    /// <summary>Takes it again where it was taken away, with the folder too when that is missing.</summary>
    /// <exception cref="IOException">Another process took it meanwhile, or the folder cannot be made.</exception>
    public void TakeAgain()
    {
        FileStream file = Open(Path.GetDirectoryName(_path)!, _path);
        lock (_gate)
        {
            _file.Dispose();
            _file = file;
        }

        Write(Known);
    }

    private static FileStream Open(string directory, string path)
    {
        PosixFiles.MakeFolder(directory);
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
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
    }

    /// <summary>Notes what time it is, for whoever opens the journal next. A disk that has no room for it is no fault.</summary>
    public void Tell(DateTimeOffset now) => Write(now);

    // The file stays: to take it away would let two processes lock two files of one name.
    public void Dispose() => _file.Dispose();

    private static string[] Read(FileStream file)
    {
        byte[] content = new byte[MostCharacters];
        return Encoding.ASCII.GetString(content, 0, file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)).Split(' ');
    }

    private void Write(DateTimeOffset? now)
    {
        string time = now?.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture) ?? "-";
        try
        {
            lock (_gate)
            {
                _file.Position = 0;
                _file.SetLength(0);
                _file.Write(Encoding.ASCII.GetBytes($"{time} {_mark}"));
                _file.Flush(flushToDisk: true);
                _isMarked = true;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _isMarked = false;
        }
    }

    // Sharing and lock violations of Windows; EWOULDBLOCK of Linux and of macOS.
    private static bool IsHeld(IOException exception) => OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35;
}
