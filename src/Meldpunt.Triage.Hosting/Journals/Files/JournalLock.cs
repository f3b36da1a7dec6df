namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>Keeps a folder for one process, as long as it lives: the system lets go of the lock of a process that ends.</summary>
internal sealed class JournalLock : IDisposable
{
    private const string Name = "journal.lock";

    private readonly FileStream _file;

    private JournalLock(FileStream file) => _file = file;

    /// <summary>Makes the folder if it is missing, and locks it.</summary>
    /// <exception cref="IOException">Another process has it, or this one has it open already.</exception>
    public static JournalLock Take(string directory)
    {
        Directory.CreateDirectory(directory);
        string path = Path.Combine(directory, Name);
        try
        {
            return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException exception)
        {
            throw new IOException(
                $"The journal in '{directory}' cannot be locked; it is probably open already, in this or another process. Give each process its own folder, and close a journal before opening it again.",
                exception);
        }
    }

    /// <summary>True when a journal was opened in the folder, whether or not it has a file.</summary>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, Name));

    // The file stays: to take it away would let two processes lock two files of one name.
    public void Dispose() => _file.Dispose();
}
