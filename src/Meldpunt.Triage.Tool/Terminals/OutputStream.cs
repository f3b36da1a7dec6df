namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>
/// Writes through to a stream, whole writes only, and distinguishes its failures from those of the input: a reader who went
/// away is an <see cref="OutputClosedException"/>, anything else an <see cref="OutputFailedException"/>.
/// </summary>
internal sealed class OutputStream(Stream inner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw WriteFailure.OfStandardOutput(exception);
        }
    }

    // Cancellation waits until the lines that were begun are whole.
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await inner.WriteAsync(buffer, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw WriteFailure.OfStandardOutput(exception);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(CancellationToken.None);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>The output pipe was closed.</summary>
internal sealed class OutputClosedException : Exception
{
    public OutputClosedException() { }

    public OutputClosedException(string message) : base(message) { }

    public OutputClosedException(string message, Exception innerException) : base(message, innerException) { }
}

/// <summary>The output cannot be written, as on a full disk.</summary>
internal sealed class OutputFailedException : Exception
{
    public OutputFailedException() { }

    public OutputFailedException(string message) : base(message) { }

    public OutputFailedException(string message, Exception innerException) : base(message, innerException) { }
}
