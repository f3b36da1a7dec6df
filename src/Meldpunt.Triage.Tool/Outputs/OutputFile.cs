using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>A file that the command line names. What it held before is replaced, as by the shell's <c>&gt;</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">What it is to hold.</param>
internal sealed record OutputFile(string Name, byte[] Content)
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputFailedException">It cannot be written.</exception>
    public async Task WriteAsync()
    {
        try
        {
            await File.WriteAllBytesAsync(Name, Content).ConfigureAwait(false);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw WriteFailure.Of(Name, exception);
        }
    }
}

/// <summary>Why a file or a folder cannot be written.</summary>
internal static class WriteFailure
{
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static OutputFailedException Of(string name, Exception exception) => new($"{Shown.File(name)}: {Describe(exception)}", exception);

    private static string Describe(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "access is denied, or it is a folder",
        PathTooLongException => "its name is too long",
        IOException => "writing it failed",
        _ => "this is not a valid file name",
    };
}
