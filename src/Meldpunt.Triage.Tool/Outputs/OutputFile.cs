using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>A file that the command line names. What it held before is replaced, as by the shell's <c>&gt;</c>, but at once: it is whole, or as before.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">What it is to hold.</param>
internal sealed record OutputFile(string Name, byte[] Content)
{
    /// <summary>Writes it.</summary>
    /// <param name="console">Whose end takes away what is not finished.</param>
    /// <param name="cancellation">Stops it before anything is seen of it.</param>
    /// <exception cref="OutputFailedException">It cannot be written.</exception>
    public Task WriteAsync(ToolConsole console, CancellationToken cancellation) => WriteAsync([this], console, cancellation);

    /// <summary>Writes several. None is seen before all are written.</summary>
    public static async Task WriteAsync(IReadOnlyList<OutputFile> files, ToolConsole console, CancellationToken cancellation)
    {
        FileAside[] asides = [.. files.Select(file => new FileAside(file, console.Unfinished))];
        try
        {
            foreach (FileAside one in asides) await one.WriteAsync(cancellation).ConfigureAwait(false);
            console.Unfinished.Whole(() => Array.ForEach(asides, one => one.Move()), cancellation);
        }
        finally
        {
            foreach (FileAside one in asides) one.Drop();
        }
    }
}

/// <summary>
/// A file that is written aside, in the same folder, and moved over what is there. What is no file, and what nothing can be moved over, is written in
/// its place.
/// </summary>
internal sealed class FileAside(OutputFile file, Unfinished unfinished)
{
    private const int MostLinks = 40;
    private const int Busy = 16; // EBUSY: something is mounted over the file. On Linux and macOS, as the next.
    private const int ReadOnly = 30; // EROFS: the folder cannot be written; a file that is mounted in it can.

    private static readonly string[] OfTheSystem = ["/dev/", "/proc/"];

    private string _place = "";
    private string? _aside;

    public async Task WriteAsync(CancellationToken cancellation)
    {
        try
        {
            if (Shown.IsNotUtf8(file.Name) && !Path.Exists(file.Name)) throw new FileNotFoundException();
            _place = BehindLinks(Path.GetFullPath(file.Name));
            using (FileStream? there = OpenPlace())
            {
                if (there is not null && !CanBeReplaced(there))
                {
                    await WriteInPlaceAsync(there, cancellation).ConfigureAwait(false);
                    return;
                }
            }

            await WriteAsideAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw WriteFailure.Of(file.Name, exception);
        }
    }

    /// <summary>Moves it to its place.</summary>
    public void Move()
    {
        if (_aside is null) return;
        try
        {
            File.Move(_aside, _place, overwrite: true);
        }
        catch (Exception exception) when (IsOfTheFolder(exception))
        {
            WriteInPlace();
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw WriteFailure.Of(file.Name, exception);
        }
    }

    /// <summary>Takes away what was not moved.</summary>
    public void Drop()
    {
        if (_aside is not null) unfinished.Drop(_aside);
    }

    // A link stays one. Those of the system lead to no name: what they mean is open already.
    private static string BehindLinks(string path)
    {
        for (int links = 0; links < MostLinks && !IsOfTheSystem(path) && new FileInfo(path).LinkTarget is { } target; links++) path = Path.GetFullPath(target, Path.GetDirectoryName(path)!);
        return path;
    }

    private static bool IsOfTheSystem(string path) => !OperatingSystem.IsWindows() && OfTheSystem.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    // An empty file has nothing to lose, and may be a device.
    private bool CanBeReplaced(FileStream there) => HasLength(there) && !IsOfTheSystem(_place);

    private static bool HasLength(FileStream there) => there.CanSeek && there.Length > 0;

    private static bool IsOfTheFolder(Exception exception) => exception is UnauthorizedAccessException || exception.HResult is Busy or ReadOnly;

    // Opened for writing, so that a file that is not to be written is not replaced either.
    private FileStream? OpenPlace()
    {
        try
        {
            return new(_place, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private async Task WriteInPlaceAsync(FileStream there, CancellationToken cancellation)
    {
        try
        {
            if (HasLength(there)) there.SetLength(0);
            await there.WriteAsync(file.Content, cancellation).ConfigureAwait(false);
        }
        catch (IOException) when (HasLength(there))
        {
            there.SetLength(0);
            throw;
        }
    }

    private async Task WriteAsideAsync(CancellationToken cancellation)
    {
        string aside = Unfinished.NameIn(Path.GetDirectoryName(_place)!);
        FileStream? stream = Begin(aside, cancellation);
        if (stream is null)
        {
            WriteInPlace();
            return;
        }

        _aside = aside;
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(file.Content, cancellation).ConfigureAwait(false);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(_place)) File.SetUnixFileMode(aside, File.GetUnixFileMode(_place));
    }

    // Null where the folder takes no file, and the file itself may be written.
    private FileStream? Begin(string aside, CancellationToken cancellation)
    {
        try
        {
            return unfinished.Begin(aside, cancellation);
        }
        catch (Exception exception) when (IsOfTheFolder(exception) && File.Exists(_place))
        {
            return null;
        }
    }

    private void WriteInPlace()
    {
        try
        {
            File.WriteAllBytes(_place, file.Content);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw WriteFailure.Of(file.Name, exception);
        }
    }
}
