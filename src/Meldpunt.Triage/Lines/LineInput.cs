using System.Buffers;

namespace Meldpunt.Triage;

/// <summary>What was read of a stream and not yet given on as whole lines. It has room for the longest line, and for what is read next.</summary>
internal sealed class LineInput(Stream stream)
{
    // Of a line that is longer, even with byte order marks and a carriage return, it does not matter how much is kept.
    public const int Longest = ReportLimits.LineBytes + 64;

    private const int Target = 128 * 1024;
    private const int Capacity = Longest + Target;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Capacity);
    private int _filled;

    /// <summary>The bytes that are there now.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _filled);

    /// <summary>The number of the line that they begin with, from 1.</summary>
    public long FirstLine { get; private set; } = 1;

    /// <summary>True when the stream has no more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Reads once. There must be room: not more than <see cref="Longest"/> bytes.</summary>
    public async ValueTask ReadAsync(CancellationToken cancellation)
    {
        int read = await stream.ReadAsync(_buffer.AsMemory(_filled, Math.Min(Target, Capacity - _filled)), cancellation).ConfigureAwait(false);
        HasEnded = read == 0;
        _filled += read;
    }

    /// <summary>Gives the first bytes on as a chunk, whose buffer is the caller's then.</summary>
    /// <param name="length">How many.</param>
    /// <param name="lines">How many lines they are.</param>
    public LineChunk Take(int length, long lines)
    {
        byte[] next = ArrayPool<byte>.Shared.Rent(Capacity);
        Bytes[length..].CopyTo(next);
        LineChunk chunk = new(_buffer, length, FirstLine);
        (_buffer, _filled, FirstLine) = (next, _filled - length, FirstLine + lines);
        return chunk;
    }

    /// <summary>Forgets the first bytes.</summary>
    /// <param name="length">How many.</param>
    /// <param name="lines">How many lines end in them.</param>
    public void Drop(int length, long lines)
    {
        Bytes[length..].CopyTo(_buffer);
        (_filled, FirstLine) = (_filled - length, FirstLine + lines);
    }

    /// <summary>Gives the buffer back; nothing can be read any more.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(_buffer);
}
