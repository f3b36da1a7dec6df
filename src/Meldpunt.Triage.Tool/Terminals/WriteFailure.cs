namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>Why a file, a folder or standard output cannot be written.</summary>
internal static class WriteFailure
{
    private const int BrokenPipe = 32; // EPIPE, on Linux and macOS, as the next.
    private const int NoSpace = 28; // ENOSPC.
    private const int DiskFull = unchecked((int)0x80070070); // ERROR_DISK_FULL, on Windows.

    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Of a file or a folder: an <see cref="OutputFailedException"/>, or an <see cref="OutputClosedException"/> where the reader of a pipe went away.</summary>
    public static Exception Of(string name, Exception exception) => Told($"{Shown.File(name)}: {Describe(name, exception)}", exception);

    /// <summary>The same of standard output, which has no name.</summary>
    public static Exception OfStandardOutput(Exception exception) =>
        Told(IsFull(exception) ? "no space is left" : exception is IOException ? exception.Message : "standard output is closed, or not open for writing", exception);

    private static Exception Told(string message, Exception exception) =>
        exception.HResult == BrokenPipe ? new OutputClosedException(message, exception) : new OutputFailedException(message, exception);

    private static string Describe(string name, Exception exception) => exception switch
    {
        _ when Shown.IsNotUtf8(name) => "its name is not UTF-8; choose another one, or write to standard output with '>'",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "access is denied, or it is a folder",
        PathTooLongException => "its name is too long",
        IOException when IsFull(exception) => "no space is left",
        IOException => "writing it failed",
        _ => "this is not a valid file name",
    };

    private static bool IsFull(Exception exception) => exception.HResult is NoSpace or DiskFull;
}
