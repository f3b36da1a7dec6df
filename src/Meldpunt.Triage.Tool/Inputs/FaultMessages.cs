using System.Globalization;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>Reports what is wrong with a document: <c>file(line,column) path: message</c> for each fault, of very many for the first, then what cannot be done.</summary>
internal static class FaultMessages
{
    public static IEnumerable<string> Lines(string file, ValueList<Fault> faults, string what = "the policy cannot be used") =>
        [.. faults.Select(fault => Line(Shown.File(file), fault)), $"meldpunt: {what}: {Count(faults)}"];

    private static string Line(string file, Fault fault) => fault.Others > 0 ? $"{file}: {fault.Message}" : $"{file}{InDocument(fault)}";

    // What is wrong with a document as a whole is reported at its start.
    private static Fault InDocument(Fault fault) => fault.Line > 0 ? fault : fault with { Line = 1, Column = 1 };

    private static string Count(ValueList<Fault> faults)
    {
        int count = faults.Sum(fault => fault.Number);
        return count == 1 ? "1 fault" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} faults");
    }
}

/// <summary>Why a file cannot be read, in words that do not name it.</summary>
internal static class ReadFailure
{
    private const int IsDirectory = 21; // EISDIR, on Linux and macOS.

    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <param name="exception">What happened.</param>
    /// <param name="name">The file; null for standard input, which has no name.</param>
    public static string Describe(Exception exception, string? name) => exception switch
    {
        JournalException => exception.Message,
        FileNotFoundException or DirectoryNotFoundException when name is not null && Shown.IsNotUtf8(name) => "its name is not UTF-8; rename it, or name /dev/stdin in its place and pass it with '<'",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => name is null ? "it is not open for reading" : "access is denied, or it is a directory",
        PathTooLongException => "its name is too long",
        IOException { HResult: IsDirectory } => "it is a directory",
        IOException => "reading it failed",
        _ => "this is not a valid file name",
    };

    /// <summary>The same as a line that names it.</summary>
    public static string Message(string shown, Exception exception, string? name) => $"meldpunt: cannot read {shown}: {Describe(exception, name)}";

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
