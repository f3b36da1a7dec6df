namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>Why a file cannot be read, in words that do not name it.</summary>
internal static class ReadFailure
{
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "access is denied, or it is a directory",
        PathTooLongException => "its name is too long",
        IOException => "reading it failed",
        _ => "this is not a valid file name",
    };

    /// <summary>Opens a file that is read once, from start to end, and may grow meanwhile.</summary>
    public static FileStream OpenFile(string file) => new(
        file,
        new FileStreamOptions
        {
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.SequentialScan,
            BufferSize = 0,
        });
}
