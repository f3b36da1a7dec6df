using System.Buffers;

namespace Meldpunt.Triage;

/// <summary>
/// An object or array that begins on one line and does not end on it; <see langword="default"/> when there is none. The
/// lines up to its end belong to it and are one fault, but a report ends it: then it was cut off. Only brackets and strings
/// are looked at, so text that is otherwise no good JSON is followed too, and a string may go on where a line was wrapped.
/// </summary>
internal struct OpenJson
{
    /// <summary>What is wrong with the line that begins it.</summary>
    public static readonly Fault Fault = new()
    {
        Path = "$",
        Message = "this JSON does not end on its line: it is cut off, or spread over several lines; write each report on one line, as jq -c . does",
    };

    private const int Checked = 64;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("{}[]\""u8);

    private int _depth;
    private ulong _arrays;
    private bool _inString;
    private bool _neverEnds;

    /// <summary>What is open behind a line; nothing when it begins no object or array, or its brackets do not match.</summary>
    public static OpenJson Scan(ReadOnlySpan<byte> line)
    {
        OpenJson open = default;
        ReadOnlySpan<byte> text = line.TrimStart(" \t\r"u8);
        if (line.Length > ReportLimits.LineBytes || text.IsEmpty || text[0] is not ((byte)'{' or (byte)'[')) return open;
        open.Follow(line);
        return open._neverEnds ? default : open;
    }

    public readonly bool IsOpen => _depth > 0 || _neverEnds;

    /// <summary>Takes the next line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="isReport">True when it is a report.</param>
    /// <returns>True when it belongs to what was open before. When it does not and something is open now, it begins that.</returns>
    public bool Takes(ReadOnlySpan<byte> line, bool isReport)
    {
        if (!IsOpen)
        {
            if (!isReport) this = Scan(line);
            return false;
        }

        if (isReport && !IsEmptyObject(line))
        {
            this = default;
            return false;
        }

        Follow(line);
        return true;
    }

    /// <summary>True for <c>{}</c>, which is a report alone on a line, and within another may be anything.</summary>
    public static bool IsEmptyObject(ReadOnlySpan<byte> report)
    {
        ReadOnlySpan<byte> inside = report.TrimStart(" \t\r{"u8);
        return !inside.IsEmpty && inside[0] == '}';
    }

    /// <summary>Follows brackets and strings through one more line.</summary>
    public void Follow(ReadOnlySpan<byte> line)
    {
        // How much is kept of a line over the limit is chance.
        if (line.Length > ReportLimits.LineBytes) _neverEnds = true;
        while (!_neverEnds)
        {
            int at = _inString ? line.IndexOfAny((byte)'"', (byte)'\\') : line.IndexOfAny(Marks);
            if (at < 0) break;
            bool escapes = line[at] == '\\';
            if (line[at] == '"') _inString = !_inString;
            else if (!escapes) Bracket(line[at]);
            line = line[Math.Min(line.Length, at + (escapes ? 2 : 1))..];
        }
    }

    private void Bracket(byte bracket)
    {
        bool isArray = bracket is (byte)'[' or (byte)']';
        if (bracket is (byte)'{' or (byte)'[')
        {
            if (_depth < Checked) _arrays = isArray ? _arrays | 1UL << _depth : _arrays & ~(1UL << _depth);
            _depth++;
        }
        else if (_depth > 0)
        {
            _depth--;
            _neverEnds = _depth < Checked && (_arrays >> _depth & 1) != 0 != isArray;
        }
    }
}
