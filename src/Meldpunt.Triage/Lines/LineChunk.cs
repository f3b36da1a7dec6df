using System.Buffers;

namespace Meldpunt.Triage;

/// <summary>Whole lines of a stream, in a rented buffer that must be given back once.</summary>
internal readonly record struct LineChunk(byte[] Buffer, int Length, long FirstLine)
{
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);

    public void Return() => ArrayPool<byte>.Shared.Return(Buffer);
}
