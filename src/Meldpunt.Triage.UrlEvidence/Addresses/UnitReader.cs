using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Reading;
using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Spellings;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Addresses;

/// <summary>Part of step 4: reads the next thing that is in a text.</summary>
internal static class UnitReader
{
    private const string Closing = ">)]}\"'`”’»›」』】》〉）］｝＞";
    private const int MostClosing = 8;

    /// <summary>Reads the unit at an index that is no white space, and no further than its word.</summary>
    public static Unit Read(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && !Blank.IsSpace(text[end])) end++;
        if (Introductions.IsMark(text[start..end])) return new(UnitKind.Mark, start, end);
        int at = start;
        while (at < end && (Marks.IsSeparator(text[at]) || Closing.Contains(text[at], StringComparison.Ordinal) || Blank.IsBlank(text[at]) || (Marks.IsOpening(text[at]) && !StartsIpv6(text[at..end])))) at++;
        if (at == end) return new(UnitKind.Mark, start, end);
        int introduction = Introductions.LengthOf(text[at..]);
        if (introduction > 0) return new(UnitKind.Mark, start, at + introduction);
        Unit unit = ReadAddress(text, at, end);
        return unit.Kind is UnitKind.Prose or UnitKind.Mark ? unit with { Start = start } : unit with { End = WithoutClosing(text, unit.Start, unit.End) };
    }

    private static Unit ReadAddress(ReadOnlySpan<char> text, int at, int end)
    {
        ReadOnlySpan<char> word = text[at..end];
        int scheme = NetworkUrl.StartOf(word);
        if (scheme > 0)
        {
            int behind = AddressEnd.Find(text, at, end);
            return new(IsEmptyUrl(text[(at + scheme)..behind]) ? UnitKind.Mark : UnitKind.Url, at, behind);
        }

        if (OtherSchemes.TryRead(word, out OtherScheme other, out _)) return new(UnitKind.Scheme, at, other == OtherScheme.Page ? end : AddressEnd.Find(text, at, end));
        if (DevicePath.IsOne(word)) return new(UnitKind.Path, at, AddressEnd.Find(text, at, end));
        int last = AddressEnd.Find(text, at, end);
        return TryFindUrl(text, at, last, out Unit before) ? before : new(KindOf(text[at..last]), at, last);
    }

    // A scheme of the network within the word: what is before it is another address, or words, or all of it is something else.
    private static bool TryFindUrl(ReadOnlySpan<char> text, int at, int end, out Unit before)
    {
        before = default;
        int colon = text[at..end].IndexOf("://", StringComparison.Ordinal);
        if (colon <= 0 || !SchemeSpellings.TryReadEnd(text[at..(at + colon)], out int length)) return false;
        int start = at + colon - length;
        ReadOnlySpan<char> prefix = text[at..start];
        if (NetworkUrl.StartOf(text[start..end]) == 0 || prefix.IsEmpty) return false;
        bool isGlued = char.IsLetterOrDigit(prefix[^1]) || prefix[^1] is '+' or '-';
        bool isPath = prefix.TrimStart(@"/\").ContainsAny(@"/\?#");
        if (isGlued ? Schemeless.RowOf(prefix) == HostRow.None : isPath && !Schemeless.Read(prefix).IsUsable) before = new(UnitKind.Prose, at, end);
        else if (isPath) before = new(UnitKind.HostWithPath, at, end);
        else before = new(isGlued ? UnitKind.Host : UnitKind.Prose, at, start);
        return true;
    }

    private static UnitKind KindOf(ReadOnlySpan<char> piece)
    {
        if (!Schemeless.Read(piece).IsUsable) return UnitKind.Prose;
        if (AddressEnd.IsWww(piece)) return UnitKind.Url;
        return Marks.TrimEnd(piece).ContainsAny(@"/\?#") ? UnitKind.HostWithPath : UnitKind.Host;
    }

    /// <summary>Whether the dot of a name is the full stop of one sentence, and the next begins behind it: <c>niet.De</c>.</summary>
    public static bool IsMissingSpace(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(@"/\?#:");
        ReadOnlySpan<char> name = Marks.TrimEnd(end < 0 ? text : text[..end]);
        int dot = name.LastIndexOf('.');
        return dot > 0 && dot + 2 < name.Length && char.IsLower(name[dot - 1]) && char.IsUpper(name[dot + 1]) && char.IsLower(name[dot + 2])
            && char.IsLower(name[name[..dot].LastIndexOf('.') + 1]);
    }

    private static bool StartsIpv6(ReadOnlySpan<char> text)
    {
        int close = text[0] == '[' ? text.IndexOf(']') : -1;
        return close > 0 && Ipv6Reader.TryRead(text[1..close], out _);
    }

    // "https://" alone, and "https://www.": a start without an address.
    private static bool IsEmptyUrl(ReadOnlySpan<char> rest) => rest.TrimEnd("./\\") is [] || rest.TrimEnd('.').Equals("www", StringComparison.OrdinalIgnoreCase);

    private static int WithoutClosing(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = 0; i < MostClosing && end > start + 1 && IsLoose(text[start..(end - 1)], text[end - 1]); i++) end--;
        return end;
    }

    private static bool IsLoose(ReadOnlySpan<char> before, char last) =>
        Marks.IsSeparator(last) || Blank.IsBlank(last) || (Closing.Contains(last, StringComparison.Ordinal) && !IsOpened(before, last));

    private static bool IsOpened(ReadOnlySpan<char> text, char close) => close switch
    {
        ')' => text.Contains('('),
        ']' => text.Contains('['),
        '}' => text.Contains('{'),
        '>' => text.Contains('<'),
        _ => text.Contains(close),
    };
}

/// <summary>One thing that is in a text that may hold several addresses.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind its last.</param>
internal readonly record struct Unit(UnitKind Kind, int Start, int End);

/// <summary>What may be in a text in addition to addresses, and how sure it is that something is one.</summary>
internal enum UnitKind
{
    /// <summary>Words.</summary>
    Prose,

    /// <summary>The mark of a list, an introduction, punctuation: parts addresses and is nothing itself.</summary>
    Mark,

    /// <summary>Begins with a scheme of the network or with <c>www.</c>: an address, whatever surrounds it.</summary>
    Url,

    /// <summary>Begins with another scheme of the table.</summary>
    Scheme,

    /// <summary>A path of a device.</summary>
    Path,

    /// <summary>Words behind a path of a device, which may belong to it.</summary>
    PathRest,

    /// <summary>A host with something behind it, without a scheme.</summary>
    HostWithPath,

    /// <summary>A host, or an e-mail address, without a scheme.</summary>
    Host,
}
