using System.Buffers;
using System.Runtime.CompilerServices;
using Meldpunt.Triage.Intake;

namespace Meldpunt.Triage.Lines;

/// <summary>
/// Cuts a stream into chunks of whole lines, in constant memory. Of a line over the limit only as much is kept as
/// shows that it is too long.
/// </summary>
internal static class LineChunkReader
{
    private const int Target = 128 * 1024;

    // The longest line that may be within the limit: with a byte-order mark and a carriage return.
    private const int Longest = ReportLimits.LineBytes + 4;
    private const int Capacity = Longest + Target;

    public static async IAsyncEnumerable<LineChunk> ReadAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Capacity);
        int filled = 0;
        long line = 1;
        bool skipping = false;
        bool ended = false;
        while (!ended)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(filled, Math.Min(Target, Capacity - filled)), cancellation).ConfigureAwait(false);
            ended = read == 0;
            filled += read;
            if (skipping) (filled, skipping) = SkipLine(buffer, filled);
            bool tooLong = filled > Longest && buffer.AsSpan(0, filled).IndexOf((byte)'\n') < 0;
            int whole = ended || tooLong ? filled : buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            if (whole == 0) continue;

            byte[] next = ArrayPool<byte>.Shared.Rent(Capacity);
            buffer.AsSpan(whole, filled - whole).CopyTo(next);
            LineChunk chunk = new(buffer, whole, line);
            line += buffer.AsSpan(0, whole).Count((byte)'\n') + (tooLong ? 1 : 0);
            (buffer, filled, skipping) = (next, filled - whole, tooLong);
            yield return chunk;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    // Drops the rest of a line that was too long, its end included.
    private static (int Filled, bool Skipping) SkipLine(byte[] buffer, int filled)
    {
        int end = buffer.AsSpan(0, filled).IndexOf((byte)'\n');
        if (end < 0) return (0, true);
        buffer.AsSpan(end + 1, filled - end - 1).CopyTo(buffer);
        return (filled - end - 1, false);
    }
}
