using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>A file of a folder that is begun.</summary>
/// <param name="Path">Its path from the folder, with slashes.</param>
/// <param name="Content">What it holds.</param>
internal sealed record NewFile(string Path, byte[] Content)
{
    /// <summary>True for a script, which may be run.</summary>
    public bool IsScript => Path.EndsWith(".sh", StringComparison.Ordinal);

    /// <summary>Where it is within a folder.</summary>
    public string Within(string folder) => System.IO.Path.Combine([folder, .. Path.Split('/')]);
}

/// <summary>
/// Writes the files of a folder: all of them or none, and never in place of one that is there. They are written aside first; what was
/// moved is taken back when the rest cannot be.
/// </summary>
/// <param name="folder">The folder, which need not be there.</param>
/// <param name="files">The files.</param>
internal sealed class NewFolder(string folder, IReadOnlyList<NewFile> files)
{
    private readonly string _target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly Stack<Action> _undo = new();

    /// <summary>What is there already: files of the same name, or a file in place of a folder. Named as the command line named the folder.</summary>
    public IReadOnlyList<string> InTheWay()
    {
        for (string? part = folder; !string.IsNullOrEmpty(part); part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part)) return [part];
        }

        return
        [
            .. files.Select(file => file.Within("")).SelectMany(path => FoldersOf(path).Where(part => File.Exists(Path.Combine(_target, part)))
                    .Concat(Path.Exists(Path.Combine(_target, path)) ? [path] : []))
                .Distinct().Select(path => Path.Combine(folder, path)),
        ];
    }

    /// <summary>Writes all files. The process does not end while it does.</summary>
    /// <param name="unfinished">What the end of the process waits for.</param>
    /// <param name="cancellation">Stops it before anything is seen of it.</param>
    /// <exception cref="OutputFailedException">They cannot be written, and nothing was.</exception>
    public void Write(Unfinished unfinished, CancellationToken cancellation) => unfinished.Whole(() => Write(cancellation), cancellation);

    private void Write(CancellationToken cancellation)
    {
        string aside = "";
        try
        {
            aside = Unfinished.NameIn(NearestFolder());
            foreach (NewFile file in files) WriteAside(file, aside);
            cancellation.ThrowIfCancellationRequested();
            MoveFrom(aside);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            while (_undo.TryPop(out Action? undo)) undo();
            throw WriteFailure.Of(folder, exception);
        }
        finally
        {
            if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        }
    }

    private static void WriteAside(NewFile file, string aside)
    {
        string path = file.Within(aside);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Content);
        if (file.IsScript && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    // A folder that is not there yet comes whole, in one step.
    private void MoveFrom(string aside)
    {
        if (!Directory.Exists(_target))
        {
            Make(Path.GetDirectoryName(_target)!);
            Directory.Move(aside, _target);
            return;
        }

        foreach (NewFile file in files)
        {
            string path = file.Within(_target);
            Make(Path.GetDirectoryName(path)!);
            File.Move(file.Within(aside), path);
            _undo.Push(() => File.Delete(path));
        }
    }

    private void Make(string path)
    {
        if (Directory.Exists(path)) return;
        Make(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        _undo.Push(() => Directory.Delete(path));
    }

    // The folder itself or the nearest around it, on the same disk as what is written.
    private string NearestFolder()
    {
        string path = _target;
        while (!Directory.Exists(path)) path = Path.GetDirectoryName(path) ?? throw new DirectoryNotFoundException();
        return path;
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (string? part = Path.GetDirectoryName(path); !string.IsNullOrEmpty(part); part = Path.GetDirectoryName(part)) yield return part;
    }
}
