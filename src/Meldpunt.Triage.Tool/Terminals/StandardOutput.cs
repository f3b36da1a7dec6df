using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>Opens standard output so that a closed pipe is noticed.</summary>
internal static class StandardOutput
{
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Standard output lives as long as the process.")]
    public static Stream Open() => new OutputStream(OpenPipe() ?? Console.OpenStandardOutput());

    // The console's own stream takes a broken pipe for success, and a tool before "| head" would continue to the end of
    // its input. A file stream reports it; but only what cannot seek may be written past the console, which else would not
    // know where the file ends.
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Standard output lives as long as the process.")]
    private static FileStream? OpenPipe()
    {
        if (OperatingSystem.IsWindows()) return null;
        try
        {
            FileStream stream = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? null : stream;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
