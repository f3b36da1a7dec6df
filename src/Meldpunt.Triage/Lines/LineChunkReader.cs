using System.Runtime.CompilerServices;

namespace Meldpunt.Triage;

/// <summary>
/// Cuts a stream into chunks of whole lines, in constant memory. Of a line over the limit only as much is kept as
/// shows that it is too long.
/// </summary>
internal static class LineChunkReader
{
    public static IAsyncEnumerable<LineChunk> ReadAsync(Stream stream, CancellationToken cancellation) => ReadAsync(new LineInput(stream), cancellation);

    /// <summary>Gives first what was read before.</summary>
    public static async IAsyncEnumerable<LineChunk> ReadAsync(
        LineInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        bool skipping = false;
        while (true)
        {
            if (skipping) skipping = !SkipLine(input);
            bool tooLong = input.Bytes.Length > LineInput.Longest && !input.Bytes.Contains((byte)'\n');
            int whole = input.HasEnded || tooLong ? input.Bytes.Length : input.Bytes.LastIndexOf((byte)'\n') + 1;
            if (whole > 0)
            {
                long lines = input.Bytes[..whole].Count((byte)'\n') + (tooLong ? 1 : 0);
                LineChunk chunk = input.Take(whole, lines);
                skipping = tooLong;
                yield return chunk;
            }

            if (input.HasEnded) break;
            await input.ReadAsync(cancellation).ConfigureAwait(false);
        }

        input.Return();
    }

    // Drops the rest of a line that was too long, its end included. False when that is still to come.
    private static bool SkipLine(LineInput input)
    {
        int end = input.Bytes.IndexOf((byte)'\n');
        input.Drop(end < 0 ? input.Bytes.Length : end + 1, lines: 0);
        return end >= 0;
    }
}
