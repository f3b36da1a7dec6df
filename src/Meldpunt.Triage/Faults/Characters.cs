using System.Globalization;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>
/// Characters that words for people do not have: they steer a terminal, begin a line of a log, turn the direction of what is around
/// them, cannot be seen, or are no characters at all.
/// </summary>
internal static class Characters
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int LeftToRightEmbedding = 0x202A;
    private const int RightToLeftEmbedding = 0x202B;
    private const int PopDirectionalFormatting = 0x202C;
    private const int LeftToRightOverride = 0x202D;
    private const int RightToLeftOverride = 0x202E;
    private const int LeftToRightIsolate = 0x2066;
    private const int FirstStrongIsolate = 0x2068;
    private const int PopDirectionalIsolate = 0x2069;

    /// <summary>The first character that an id or a version cannot have: any that cannot be seen or that turns directions.</summary>
    public static WrongCharacter? InName(string text) => First(text, IsNever, IsFormat);

    /// <summary>The first that a title cannot have: marks of direction may be in it, and nothing that reaches beyond itself.</summary>
    public static WrongCharacter? InTitle(string text) => First(text, IsNever, IsDirection);

    /// <summary>The first that a text cannot have: embeddings and isolates may be in it where each is closed, as languages written from right to left need.</summary>
    public static WrongCharacter? InText(string text) => IsPlain(text) ? null : First(text, IsNever, IsOverride) ?? Unclosed(text);

    /// <summary>True for a text of nothing but Latin letters, digits, spaces and usual punctuation, as nearly all are: nothing in it is hidden or wrong anywhere.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAnyExceptInRange(' ', '~');
        if (start < 0) return true;
        foreach (char character in text[start..])
        {
            if (character is not ((>= ' ' and <= '~') or (>= '\u00A0' and <= '\u024F' and not '\u00AD') or (>= '\u2010' and <= '\u2027'))) return false;
        }

        return true;
    }

    /// <summary>True for a character that is shown by its number: none of these may reach a terminal, a log or a page.</summary>
    public static bool IsHidden(int codePoint) =>
        IsNever(codePoint) is not null || (IsFormat(codePoint) is not null && codePoint is not (ZeroWidthNonJoiner or ZeroWidthJoiner));

    /// <summary>The code points of a text, half of a surrogate pair as itself, each with its place.</summary>
    public static IEnumerable<(int Place, int CodePoint)> CodePoints(string text)
    {
        for (int place = 0; place < text.Length; place++)
        {
            bool isPair = place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1]);
            yield return (place, isPair ? char.ConvertToUtf32(text[place], text[place + 1]) : text[place]);
            if (isPair) place++;
        }
    }

    private static WrongCharacter? First(string text, params ReadOnlySpan<Func<int, string?>> kinds)
    {
        if (IsPlain(text)) return null;
        foreach ((int place, int codePoint) in CodePoints(text))
        {
            foreach (Func<int, string?> kind in kinds)
            {
                if (kind(codePoint) is { } what) return new(codePoint, what, place);
            }
        }

        return null;
    }

    private static string? IsNever(int codePoint) => codePoint switch
    {
        >= 0xD800 and <= 0xDFFF => "half of a surrogate pair",
        >= 0xFDD0 and <= 0xFDEF => "no character",
        _ when (codePoint & 0xFFFE) == 0xFFFE => "no character",
        _ => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.Control => "a control character",
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "a line end",
            _ => null,
        },
    };

    private static string? IsFormat(int codePoint) =>
        IsDirection(codePoint) ?? (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.Format ? "an invisible character" : null);

    private static string? IsDirection(int codePoint) =>
        codePoint is (>= LeftToRightEmbedding and <= RightToLeftOverride) or (>= LeftToRightIsolate and <= PopDirectionalIsolate) ? "a change of direction" : null;

    private static string? IsOverride(int codePoint) => codePoint is LeftToRightOverride or RightToLeftOverride ? "a change of direction" : null;

    // Embeddings end with a pop of their own, isolates with theirs, each in the order of brackets.
    private static WrongCharacter? Unclosed(string text)
    {
        Stack<(int Place, int CodePoint)> open = [];
        foreach ((int place, int codePoint) in CodePoints(text))
        {
            if (codePoint is LeftToRightEmbedding or RightToLeftEmbedding or (>= LeftToRightIsolate and <= FirstStrongIsolate)) open.Push((place, codePoint));
            if (codePoint is not (PopDirectionalFormatting or PopDirectionalIsolate)) continue;
            bool isIsolate = codePoint == PopDirectionalIsolate;
            if (open.Count == 0 || open.Pop().CodePoint >= LeftToRightIsolate != isIsolate) return new(codePoint, "an end of a direction that was not begun", place);
        }

        return open.Count == 0 ? null : new(open.Peek().CodePoint, "a change of direction that is not ended", open.Peek().Place);
    }
}

/// <summary>A character that cannot be where it is.</summary>
/// <param name="CodePoint">Its number.</param>
/// <param name="What">What it is.</param>
/// <param name="Place">Where it stands, in UTF-16 code units from 0.</param>
internal readonly record struct WrongCharacter(int CodePoint, string What, int Place)
{
    /// <summary>"U+001B, a control character, at character 3".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"U+{CodePoint:X4}, {What}, at character {Place + 1}");
}

/// <summary>Whether a name can be that of a host which anyone can reach.</summary>
internal static class HostNames
{
    /// <summary>True for a host under a top-level name; the reader of addresses knows which there are.</summary>
    /// <param name="host">A host of at least two labels, in ASCII.</param>
    public static bool CanExist(string host) => UrlReader.Read($"https://name{host[host.LastIndexOf('.')..]}/").Kind == EvidenceKind.Public;
}
