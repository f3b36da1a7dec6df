using System.Buffers;
using System.Buffers.Binary;
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
        if (!Takes((byte)'"')) return false;
        place = names.Find(Text[_at..], place + 1, out int length);
        if (place < 0 || (seen >> place & 1) != 0) return false;
        _at += length + 1;
        seen |= 1u << place;
        return Takes((byte)':');
    }

    /// <summary>Takes a word, or null for none.</summary>
    public bool TakesAnswer(PlainWords answers, ref byte value)
    {
        if (!Takes((byte)'"')) return TakesNull();
        int answer = answers.Find(Text[_at..], likely: -1, out int length);
        _at += length + 1;
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

/// <summary>A few words, found by their first bytes.</summary>
internal sealed class PlainWords
{
    private const int Head = sizeof(ulong);
    private const int BitsOfSlot = 6;
    private const ulong Ones = 0x0101_0101_0101_0101;
    private const ulong Scatter = 0x9E37_79B9_7F4A_7C15;

    private readonly byte[][] _words;
    private readonly ulong[] _heads;
    private readonly int[] _slots = new int[1 << BitsOfSlot];
    private readonly int[] _next;

    public PlainWords(IEnumerable<string> words)
    {
        _words = [.. words.Select(Encoding.UTF8.GetBytes)];
        _heads = [.. _words.Select(word => HeadOf([.. word, (byte)'"']))];
        _next = new int[_words.Length];
        Array.Fill(_slots, -1);
        for (int place = _words.Length - 1; place >= 0; place--)
        {
            ref int slot = ref _slots[SlotOf(_heads[place])];
            (_next[place], slot) = (slot, place);
        }
    }

    /// <summary>The place of the word that a text begins with, up to a quotation mark; −1 when it is none of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="likely">Which one it probably is, as programs write names in one order; −1 for any.</param>
    /// <param name="length">The length of the word.</param>
    public int Find(ReadOnlySpan<byte> text, int likely, out int length)
    {
        ulong head = HeadOf(text);
        if ((uint)likely < (uint)_words.Length && Is(likely, text, head, out length)) return likely;
        length = 0;
        int place = _slots[SlotOf(head)];
        while (place >= 0 && !Is(place, text, head, out length)) place = _next[place];
        return place;
    }

    // The first eight bytes before a quotation mark, and zeros in the place of those that are not there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HeadOf(ReadOnlySpan<byte> text)
    {
        ulong head = text.Length >= Head ? BinaryPrimitives.ReadUInt64LittleEndian(text) : HeadOfFew(text);
        ulong others = head ^ (Ones * '"');
        ulong marks = (others - Ones) & ~others & (Ones << 7);
        return marks == 0 ? head : head & (((marks & (0 - marks)) >> 7) - 1);
    }

    private static ulong HeadOfFew(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Head];
        bytes.Clear();
        text.CopyTo(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    private static int SlotOf(ulong head) => (int)(unchecked(head * Scatter) >> (64 - BitsOfSlot));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Is(int place, ReadOnlySpan<byte> text, ulong head, out int length)
    {
        byte[] word = _words[place];
        length = word.Length;
        if (_heads[place] != head || (uint)length >= (uint)text.Length || text[length] != '"') return false;
        return length <= Head || text[Head..length].SequenceEqual(word.AsSpan(Head));
    }
}
