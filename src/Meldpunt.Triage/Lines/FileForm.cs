using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>Reads a line as a report.</summary>
internal delegate ReportReading ReadReport(ReadOnlySpan<byte> line);

/// <summary>
/// Judges whether a file is JSON Lines, by its first line that is not blank and, where that is no JSON object, by what
/// follows within 1 MiB. What is looked at stays in the input.
/// </summary>
internal sealed class FileForm
{
    private const int LookAhead = ReportLimits.LineBytes;

    private readonly LineInput _input;
    private readonly ReadReport _read;
    private int _firstLength;
    private int _next;
    private OpenJson _open;

    private FileForm(LineInput input, ReadReport read) => (_input, _read) = (input, read);

    private ReadOnlySpan<byte> First => LineSplitter.Content(_input.Bytes[.._firstLength]);

    /// <summary>Judges a file.</summary>
    /// <param name="input">The file, from its start.</param>
    /// <param name="read">Reads a line as a report.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>What the file is instead, at its first line that is not blank; null when it is JSON Lines.</returns>
    public static async ValueTask<LineResult?> JudgeAsync(LineInput input, ReadReport read, CancellationToken cancellation)
    {
        FileForm form = new(input, read);
        while (!form.FindFirst())
        {
            if (input.HasEnded) return null;
            await input.ReadAsync(cancellation).ConfigureAwait(false);
        }

        bool? isLines = form.ByFirst();
        while (isLines is null && (isLines = form.ByNext()) is null && !form.HasSeenAll)
        {
            await input.ReadAsync(cancellation).ConfigureAwait(false);
        }

        // An object that does not end before what is looked at does was cut off.
        return isLines ?? form._open.IsOpen ? null : form.Otherwise();
    }

    private bool HasSeenAll => _input.HasEnded || _next >= LookAhead || _input.Bytes.Length > LookAhead;

    // Blank lines before it are dropped, so that there is always room.
    private bool FindFirst()
    {
        (int at, long blank) = (0, 0);
        bool isFound = false;
        while (!isFound)
        {
            ReadOnlySpan<byte> rest = _input.Bytes[at..];
            int end = rest.IndexOf((byte)'\n');
            if (end < 0 && !_input.HasEnded && rest.Length <= LineInput.Longest) break;
            _firstLength = end < 0 ? rest.Length : end;
            isFound = !LineSplitter.IsBlank(LineSplitter.Content(rest[.._firstLength]));
            if (isFound || end < 0) break;
            at += end + 1;
            blank++;
        }

        _input.Drop(at, blank);
        _next = _firstLength + 1;
        return isFound;
    }

    // Null when it depends on what follows.
    private bool? ByFirst()
    {
        if (FileKind.OfEncoding(First) is not null) return null;
        if (First.Length > ReportLimits.LineBytes || BeginsWithObject(First)) return true;
        _open = OpenJson.Scan(First);
        return null;
    }

    private bool? ByNext()
    {
        while (_next < _input.Bytes.Length)
        {
            ReadOnlySpan<byte> rest = _input.Bytes[_next..];
            int end = rest.IndexOf((byte)'\n');
            if (end < 0 && !_input.HasEnded) break;
            ReadOnlySpan<byte> line = LineSplitter.Content(end < 0 ? rest : rest[..end]);
            _next += (end < 0 ? rest.Length : end) + 1;
            if (_next > LookAhead + 1) break;
            if (LineSplitter.IsBlank(line)) continue;
            if (IsReport(line)) return true;
            if (!_open.IsOpen) continue;
            _open.Follow(line);
            if (!_open.IsOpen) return false;
        }

        return null;
    }

    // A report with a property of its own. Most other lines are distinguished from one without reading them.
    private bool IsReport(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> text = line.Trim(" \t\r"u8);
        return text.StartsWith("{"u8) && text.EndsWith("}"u8) && !OpenJson.IsEmptyObject(line) && _read(line).Report is not null;
    }

    // A second object behind it is that line's fault; anything else may show another kind of file.
    private static bool BeginsWithObject(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader json = new(line, new JsonReaderOptions { MaxDepth = ReportLimits.LineBytes });
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return false;
            json.Skip();
        }
        catch (JsonException)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = line[(int)json.BytesConsumed..].TrimStart(" \t\r"u8);
        return rest.IsEmpty || rest[0] == '{';
    }

    private LineResult Otherwise() =>
        new()
        {
            Line = _input.FirstLine,
            Decision = null,
            Faults = [new() { Path = "$", Message = FileKind.Describe(First, _read(First).Faults[0].Message) }],
        };
}
