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

/// <summary>
/// Walks the lines of a chunk that are not blank, with their numbers. A line over the limit is never blank: it may
/// have been cut before its first word.
/// </summary>
internal ref struct LineSplitter(ReadOnlySpan<byte> bytes, long firstLine)
{
    private ReadOnlySpan<byte> _rest = bytes;
    private long _next = firstLine;

    /// <summary>The line, without its end (a carriage return is part of it) and without byte order marks.</summary>
    public ReadOnlySpan<byte> Line { get; private set; }

    /// <summary>Its number in the stream, from 1.</summary>
    public readonly long Number => _next - 1;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            int end = _rest.IndexOf((byte)'\n');
            Line = Content(end < 0 ? _rest : _rest[..end]);
            _rest = end < 0 ? default : _rest[(end + 1)..];
            _next++;
            if (!IsBlank(Line)) return true;
        }

        return false;
    }

    /// <summary>What a line says. Files are put together with <c>cat</c>, so a mark may be before any line, and several where one file was empty.</summary>
    public static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> line)
    {
        while (line.StartsWith("\uFEFF"u8)) line = line[3..];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    public static bool IsBlank(ReadOnlySpan<byte> content) =>
        content.Length <= ReportLimits.LineBytes && content.IndexOfAnyExcept(" \t\r"u8) < 0;
}
