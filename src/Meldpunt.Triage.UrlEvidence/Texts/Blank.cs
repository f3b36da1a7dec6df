using System.Buffers;
using System.Text;

namespace Meldpunt.Triage.UrlEvidence.Texts;

/// <summary>White space, and what cannot be seen: the categories Zs, Zl, Zp, Cc and Cf of Unicode 17, whatever the system's own Unicode is.</summary>
internal static class Blank
{
    private const int FirstFormat = 0x600;

    // The category Cf from U+0600 on.
    private static readonly (int First, int Last)[] Formats =
    [
        (0x600, 0x605), (0x61C, 0x61C), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x890, 0x891), (0x8E2, 0x8E2), (0x180E, 0x180E),
        (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB),
        (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
        (0xE0001, 0xE0001), (0xE0020, 0xE007F),
    ];

    /// <summary>Whether a character parts words: white space of any kind.</summary>
    public static bool IsSpace(char character) => character switch
    {
        <= ' ' => character is ' ' or (>= '\t' and <= '\r'),
        < '\u0085' => false,
        _ => character is '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000',
    };

    /// <summary>Whether a character is a tab or ends a line: browsers take these out of an address.</summary>
    public static bool IsTabOrLineEnd(char character) => character is '\t' or '\r' or '\n';

    /// <summary>Whether UTS #46 ignores a character in a host, and it shows nothing: it is as if it were not there.</summary>
    public static bool IsIgnored(char character) =>
        character >= '\u00AD' && character is '\u00AD' or '\u034F' or '\u200B' or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    /// <summary>Where a text starts and ends without its blank ends.</summary>
    public static (int Start, int End) Trim(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && Rune.DecodeFromUtf16(text[start..], out Rune rune, out int length) == OperationStatus.Done && IsBlank(rune.Value)) start += length;
        int end = text.Length;
        while (end > start && Rune.DecodeLastFromUtf16(text[start..end], out Rune rune, out int length) == OperationStatus.Done && IsBlank(rune.Value)) end -= length;
        return (start, end);
    }

    /// <summary>Whether a character is white space, a control or a format character.</summary>
    public static bool IsBlank(int codePoint)
    {
        if (codePoint <= char.MaxValue && IsSpace((char)codePoint)) return true;
        if (codePoint < FirstFormat) return codePoint is < ' ' or (>= 0x7F and <= 0x9F) or 0xAD;
        foreach ((int first, int last) in Formats)
        {
            if (codePoint <= last) return codePoint >= first;
        }

        return false;
    }
}
