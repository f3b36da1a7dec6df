using Meldpunt.Triage.Intake;

namespace Meldpunt.Triage.Lines;

/// <summary>
/// Walks the lines of a chunk that are not blank, with their numbers. A line over the limit is never blank: it may
/// have been cut before its first word.
/// </summary>
internal ref struct LineSplitter(ReadOnlySpan<byte> bytes, long firstLine)
{
    private ReadOnlySpan<byte> _rest = bytes;
    private long _next = firstLine;

    /// <summary>The line, without its end (a carriage return is part of it) and without a byte-order mark.</summary>
    public ReadOnlySpan<byte> Line { get; private set; }

    /// <summary>Its number in the stream, from 1.</summary>
    public readonly long Number => _next - 1;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            int end = _rest.IndexOf((byte)'\n');
            Line = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (_next++ == 1 && Line.StartsWith("\uFEFF"u8)) Line = Line[3..];
            if (Line.EndsWith("\r"u8)) Line = Line[..^1];
            if (Line.Length > ReportLimits.LineBytes || Line.IndexOfAnyExcept(" \t\r"u8) >= 0) return true;
        }

        return false;
    }
}
