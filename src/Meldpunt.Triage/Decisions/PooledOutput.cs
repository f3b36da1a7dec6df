using System.Buffers;

namespace Meldpunt.Triage;

/// <summary>Collects bytes in a rented buffer that grows, and must be given back once.</summary>
/// <param name="expected">How many bytes will probably be written.</param>
internal sealed class PooledOutput(int expected = 64 * 1024) : IBufferWriter<byte>
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(expected);
    private int _written;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(1, sizeHint));
        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Forgets what was written, and keeps the buffer.</summary>
    public void Clear() => _written = 0;

    /// <summary>What was written, and gives the buffer back.</summary>
    public byte[] Take()
    {
        byte[] written = Written.ToArray();
        Return();
        return written;
    }

    public void Return()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Grow(int more)
    {
        if (_buffer.Length - _written >= more) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _written + more));
        _buffer.AsSpan(0, _written).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
