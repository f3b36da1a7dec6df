namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>The whole lines of a file, as far as there are any when it is opened.</summary>
internal sealed class WholeLinesStream : Stream
{
    private readonly FileStream _file;
    private readonly long _length;
    private long _read;

    public WholeLinesStream(FileStream file)
    {
        _file = file;
        _length = JournalTail.WholeLines(file);
        _file.Position = 0;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = _file.Read(buffer[..Most(buffer.Length)]);
        _read += read;
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await _file.ReadAsync(buffer[..Most(buffer.Length)], cancellationToken).ConfigureAwait(false);
        _read += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _file.Dispose();
        base.Dispose(disposing);
    }

    private int Most(int room) => (int)Math.Min(room, _length - _read);
}
