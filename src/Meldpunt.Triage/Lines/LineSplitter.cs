namespace Meldpunt.Triage;

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
