using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// Reads a report that is written as programs write it: one JSON object without escapes, with words of the policy, nothing twice. It makes no
/// objects and tells no faults: <see cref="ReportReader"/> reads any other line, and reads these alike.
/// </summary>
internal sealed class PlainReportReader
{
    private readonly EvidenceReading? _evidence;
    private readonly PlainWords _reportNames;
    private readonly PlainWords _itemNames;
    private readonly PlainWords[] _reportAnswers;
    private readonly PlainWords[] _itemAnswers;

    private PlainReportReader(Vocabulary vocabulary, EvidenceReading? evidence)
    {
        _evidence = evidence;
        _reportNames = new([.. vocabulary.ReportFacts.Select(fact => Identifier.ToCamel(fact.Id)), "id", "items"]);
        _itemNames = new([.. vocabulary.ItemFacts.Select(fact => Identifier.ToCamel(fact.Id)), .. evidence is null ? Array.Empty<string>() : ["url"]]);
        _reportAnswers = [.. vocabulary.ReportFacts.Select(fact => new PlainWords(fact.Answers))];
        _itemAnswers = [.. vocabulary.ItemFacts.Select(fact => new PlainWords(fact.Answers))];
    }

    /// <summary>Null where answers have no numbers.</summary>
    public static PlainReportReader? For(Vocabulary vocabulary, EvidenceReading? evidence) =>
        vocabulary.ItemFacts.Numbered > 0 && vocabulary.ReportFacts.Numbered > 0 ? new(vocabulary, evidence) : null;

    /// <summary>Reads a line; <see langword="false"/> says nothing about it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="closing">Closes each item; null for none.</param>
    /// <param name="report">Receives the report.</param>
    public bool TryRead(ReadOnlySpan<byte> line, Closing? closing, PlainReport report)
    {
        if (line.Length > ReportLimits.LineBytes) return false;
        report.Clear();
        PlainJson json = new(line);
        if (!json.Takes((byte)'{')) return false;
        (int facts, int place, uint seen) = (_reportAnswers.Length, -1, 0);
        if (!json.Takes((byte)'}'))
        {
            do
            {
                if (!json.TakesName(_reportNames, ref place, ref seen)) return false;
                if (place < facts ? !json.TakesAnswer(_reportAnswers[place], ref report.Values[place])
                    : place == facts ? !TakesId(ref json, report)
                    : !TakesItems(ref json, closing, report)) return false;
            }
            while (json.Takes((byte)','));
            if (!json.Takes((byte)'}')) return false;
        }

        return json.IsAtEnd;
    }

    // What is longer may be too long; what an encoder changes is written by one.
    private static bool TakesId(ref PlainJson json, PlainReport report)
    {
        if (json.TakesNull()) return true;
        if (!json.TakesText(out Range id)) return false;
        report.Id = id;
        ReadOnlySpan<byte> text = json.Text[id];
        return text.Length <= ReportLimits.IdCharacters && JsonString.IsPlain(text);
    }

    private bool TakesItems(ref PlainJson json, Closing? closing, PlainReport report)
    {
        if (json.TakesNull()) return true;
        if (!json.Takes((byte)'[')) return false;
        if (json.Takes((byte)']')) return true;
        do
        {
            if (report.Count == ReportLimits.Items || !TakesItem(ref json, closing, report)) return false;
        }
        while (json.Takes((byte)','));
        return json.Takes((byte)']');
    }

    private bool TakesItem(ref PlainJson json, Closing? closing, PlainReport report)
    {
        if (!json.Takes((byte)'{')) return false;
        int item = report.Count;
        report.AddItem();
        Span<byte> values = report.ValuesOf(item);
        Range url = default;
        if (!json.Takes((byte)'}'))
        {
            (int place, uint seen) = (-1, 0);
            do
            {
                if (!json.TakesName(_itemNames, ref place, ref seen)) return false;
                if (place < values.Length ? !json.TakesAnswer(_itemAnswers[place], ref values[place]) : !json.TakesNull() && !json.TakesText(out url)) return false;
            }
            while (json.Takes((byte)','));
            if (!json.Takes((byte)'}')) return false;
        }

        if (!TryApply(json.Text[url], values, report, out report.UrlOf(item))) return false;
        closing?.Close(values, report.UrlOf(item));
        return true;
    }

    // An escape, or half a character, is left to others; a text that has a control character is no JSON.
    private bool TryApply(ReadOnlySpan<byte> url, Span<byte> values, PlainReport report, out UrlFinding? finding)
    {
        finding = null;
        if (url.IsEmpty) return true;
        Span<char> text = report.RoomForUrl(url.Length);
        if (url.Contains((byte)'\\') || url.ContainsAnyInRange((byte)0, (byte)0x1F) || Utf8.ToUtf16(url, text, out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done) return false;
        finding = _evidence!.Apply(text[..written], values);

        // The room is used again; what a reporter gave does not stay in it.
        text[..written].Clear();
        return true;
    }
}

/// <summary>Walks JSON of one line. Where something else stands than is asked for, it takes nothing.</summary>
internal ref struct PlainJson(ReadOnlySpan<byte> text)
{
    private int _at;

    public ReadOnlySpan<byte> Text { get; } = text;

    /// <summary>Whether nothing but blanks follow.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return _at == Text.Length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Takes(byte mark)
    {
        if (_at < Text.Length && Text[_at] == mark)
        {
            _at++;
            return true;
        }

        return TakesBehindBlanks(mark);
    }

    public bool TakesNull()
    {
        SkipBlanks();
        if (!Text[_at..].StartsWith("null"u8)) return false;
        _at += "null".Length;
        return true;
    }

    /// <summary>Takes a text up to the next quotation mark, which an escape may stand before.</summary>
    public bool TakesText(out Range text)
    {
        text = default;
        if (!Takes((byte)'"')) return false;
        int length = Text[_at..].IndexOf((byte)'"');
        if (length < 0) return false;
        text = _at..(_at + length);
        _at += length + 1;
        return true;
    }

    /// <summary>Takes a name that did not come before, and its colon.</summary>
    /// <param name="names">The names.</param>
    /// <param name="place">The place of the one before, and then of this one.</param>
    /// <param name="seen">A bit for each that came.</param>
    public bool TakesName(PlainWords names, ref int place, ref uint seen)
    {
        if (!TakesText(out Range text)) return false;
        place = names.Find(Text[text], place + 1);
        if (place < 0 || (seen >> place & 1) != 0) return false;
        seen |= 1u << place;
        return Takes((byte)':');
    }

    /// <summary>Takes a word, or null for none.</summary>
    public bool TakesAnswer(PlainWords answers, ref byte value)
    {
        if (!TakesText(out Range text)) return TakesNull();
        int answer = answers.Find(Text[text], 0);
        value = (byte)(answer + 1);
        return answer >= 0;
    }

    private bool TakesBehindBlanks(byte mark)
    {
        SkipBlanks();
        if (_at == Text.Length || Text[_at] != mark) return false;
        _at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < Text.Length && Text[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
    }
}

/// <summary>A few words, found by their length and their first bytes.</summary>
internal sealed class PlainWords(IEnumerable<string> words)
{
    private const int Head = sizeof(ulong);

    private readonly byte[][] _words = [.. words.Select(Encoding.UTF8.GetBytes)];
    private readonly ulong[] _heads = [.. words.Select(word => HeadOf(Encoding.UTF8.GetBytes(word)))];

    /// <summary>The place of a word; −1 when it is none of them.</summary>
    /// <param name="word">The word.</param>
    /// <param name="likely">Where it probably is: programs write names in one order.</param>
    public int Find(ReadOnlySpan<byte> word, int likely)
    {
        ulong head = HeadOf(word);
        if ((uint)likely < (uint)_words.Length && Is(likely, word, head)) return likely;
        for (int place = 0; place < _words.Length; place++)
        {
            if (Is(place, word, head)) return place;
        }

        return -1;
    }

    // The first eight bytes, or of a shorter word its first and its last, which may be the same ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HeadOf(ReadOnlySpan<byte> word) => word.Length switch
    {
        >= Head => BitConverter.ToUInt64(word),
        >= sizeof(uint) => BitConverter.ToUInt32(word) | (ulong)BitConverter.ToUInt32(word[^sizeof(uint)..]) << 32,
        >= sizeof(ushort) => BitConverter.ToUInt16(word) | (ulong)BitConverter.ToUInt16(word[^sizeof(ushort)..]) << 32,
        1 => word[0],
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Is(int place, ReadOnlySpan<byte> word, ulong head)
    {
        if (_heads[place] != head || _words[place].Length != word.Length) return false;
        return word.Length <= Head || word[Head..].SequenceEqual(_words[place].AsSpan(Head));
    }
}
