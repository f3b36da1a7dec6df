using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>
/// The three streams that a process is started with, and those that it was not. Their numbers are then free, and the runtime takes them for pipes of
/// its own before any code here runs: reading one would wait for ever, and writing one would speak to the runtime.
/// </summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The streams live as long as the process.")]
internal static class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;
    private const int CloseOnExec = 1 << 19; // O_CLOEXEC, on Linux.

    /// <summary>Standard input; empty where there is none.</summary>
    public static Stream OpenInput() => IsInherited(Input) ? Console.OpenStandardInput() : Stream.Null;

    /// <summary>Standard output, so that a closed pipe is noticed; where there is none, writing fails.</summary>
    public static Stream OpenOutput() => new OutputStream(IsInherited(Output) ? OpenPipe() ?? Console.OpenStandardOutput() : new MemoryStream([], writable: false));

    /// <summary>Standard error. Nobody may be there to read it, and the work is the same: what cannot be written is left out.</summary>
    public static TextWriter OpenError() => IsInherited(Error)
        ? TextWriter.Synchronized(new StreamWriter(new ErrorStream(Console.OpenStandardError()), Console.Error.Encoding) { AutoFlush = true })
        : TextWriter.Null;

    // What a process inherits lost no descriptor to the exec that began it, so that none of these is marked to be closed by one; all that the runtime
    // opens is. Linux tells; elsewhere, as on macOS, a stream is taken to be there. The file that is read here may itself get the number, and is marked too.
    private static bool IsInherited(int descriptor)
    {
        if (!OperatingSystem.IsLinux()) return true;
        try
        {
            string flags = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fdinfo/{descriptor}")).First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) == 0;
        }
        catch (FileNotFoundException)
        {
            return !Directory.Exists("/proc/self/fdinfo");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException or FormatException or OverflowException)
        {
            return true;
        }
    }

    // The console's own stream takes a broken pipe for success, and a tool before "| head" would continue to the end of
    // its input. A file stream reports it; but only what cannot seek may be written past the console, which else would not
    // know where the file ends.
    private static FileStream? OpenPipe()
    {
        if (OperatingSystem.IsWindows()) return null;
        try
        {
            FileStream stream = new(new SafeFileHandle(Output, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? null : stream;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>Writes through to a stream, and leaves out what cannot be written.</summary>
internal sealed class ErrorStream(Stream inner) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            // A full disk, or a stream that was closed: there is nobody to tell.
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }
}
