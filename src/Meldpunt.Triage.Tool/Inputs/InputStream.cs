namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>
/// Reads from a stream; a failure ends it and is kept, so that all that came before is still decided and counted.
/// </summary>
internal sealed class InputStream(Stream inner) : Stream
{
    /// <summary>Why the stream ended too early; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>How long it is; null when nobody knows.</summary>
    public long? TotalBytes { get; } = inner.CanSeek ? inner.Length : null;

    /// <summary>How much was read.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            int read = inner.Read(buffer, offset, count);
            BytesRead += read;
            return read;
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            Failure = ReadFailure.Describe(exception);
            return 0;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            int read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            BytesRead += read;
            return read;
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            Failure = ReadFailure.Describe(exception);
            return 0;
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
