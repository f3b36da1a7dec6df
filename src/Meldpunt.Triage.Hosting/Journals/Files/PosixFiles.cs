using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>
/// What .NET does not ask of Linux and macOS. The names in a folder are not on disk when its files are flushed: POSIX wants a flush of the folder as
/// well (fsync(2)), and .NET opens no folder. Windows keeps names in the journal of its file system.
/// </summary>
internal static partial class PosixFiles
{
    private const int Interrupted = 4;
    private const int Invalid = 22;

    // O_RDONLY with O_NONBLOCK, which is 4 on macOS and 04000 on the Linux of .NET: to open a pipe would wait for somebody to write to it.
    private static readonly int WithoutWaiting = OperatingSystem.IsMacOS() ? 4 : 0x800;

    /// <summary>Makes a folder that is missing, and those above it, and returns when their names are on disk.</summary>
    public static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        string? above = Path.GetDirectoryName(folder);
        if (above is not null) MakeFolder(above);
        Directory.CreateDirectory(folder);
        if (above is not null) FlushNames(above);
    }

    /// <summary>Returns when all names in the folder are on disk.</summary>
    /// <exception cref="IOException">They are not.</exception>
    public static void FlushNames(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using SafeFileHandle file = Open(folder);
        while (Flush(file) != 0)
        {
            // Some file systems of networks have no such thing.
            if (Marshal.GetLastPInvokeError() == Invalid) return;
            if (Marshal.GetLastPInvokeError() != Interrupted) throw Failure(folder);
        }
    }

    /// <summary>Opens a file for reading that this process may have locked, which .NET would refuse.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SafeFileHandle Open(string path)
    {
        SafeFileHandle file = new(Open(path, WithoutWaiting), ownsHandle: true);
        if (!file.IsInvalid) return file;
        file.Dispose();
        throw Failure(path);
    }

    private static IOException Failure(string path) => new($"{Marshal.GetLastPInvokeErrorMessage()} : '{path}'", Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(SafeFileHandle file);
}
