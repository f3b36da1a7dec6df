using System.Buffers;
using System.Globalization;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Steps;

/// <summary>Brackets, quotation marks, and the punctuation that sentences leave behind an address.</summary>
internal static class Marks
{
    /// <summary>What parts addresses from one another.</summary>
    public static readonly SearchValues<char> Separators = SearchValues.Create(",;|，；、");

    /// <summary>Quotation marks beside those of ASCII.</summary>
    public static readonly SearchValues<char> Quotations = SearchValues.Create("“”„‟‘’‚‛«»‹›");

    private const string Opening = "*_<([{\"'`“„‘‚«‹”’»›「『【《〈（［｛＜";

    // What opens, and what belongs to it. Some close as they open, and some languages close as others open.
    private static readonly (char Open, char Close)[] Pairs =
    [
        ('<', '>'), ('(', ')'), ('[', ']'), ('{', '}'), ('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('„', '”'), ('„', '“'),
        ('‘', '’'), ('‚', '’'), ('‚', '‘'), ('«', '»'), ('»', '«'), ('‹', '›'), ('›', '‹'), ('”', '”'), ('’', '’'), ('「', '」'),
        ('『', '』'), ('*', '*'), ('_', '_'), ('~', '~'), ('【', '】'), ('《', '》'), ('〈', '〉'), ('（', '）'), ('［', '］'), ('｛', '｝'), ('＜', '＞'),
    ];

    public static bool IsOpening(char character) => Opening.Contains(character, StringComparison.Ordinal);

    /// <summary>Whether a character parts addresses from one another.</summary>
    public static bool IsSeparator(char character) => Separators.Contains(character);

    /// <summary>Whether the first and the last character of a text are a pair, and belong to each other.</summary>
    public static bool IsWrapped(ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return false;
        foreach ((char open, char close) in Pairs)
        {
            if (text[0] == open && text[^1] == close) return Belong(text[1..^1], open, close);
        }

        return false;
    }

    /// <summary>Without the punctuation behind it, its percent-encoded forms, and closing brackets that nothing opened.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> host)
    {
        for (int length = TrailingLength(host); length > 0; length = TrailingLength(host)) host = host[..^length];
        return host;
    }

    /// <summary>Whether a host holds a bracket or quotation mark, percent-encoded too, that a browser takes as a letter and no registry gives out.</summary>
    public static bool HoldsPaired(ReadOnlySpan<char> host)
    {
        if (host.Contains('%')) host = PercentDecoding.Decode(new(host)).Characters;
        foreach (char character in host)
        {
            bool isPaired = character > '\u007F' && char.GetUnicodeCategory(character) is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
            if (isPaired) return true;
        }

        return false;
    }

    private static bool Belong(ReadOnlySpan<char> inside, char open, char close)
    {
        if (open == close) return !inside.Contains(open);
        int depth = 0;
        foreach (char character in inside)
        {
            if (character == open) depth++;
            else if (character == close && --depth < 0) return false;
        }

        return depth == 0;
    }

    private static int TrailingLength(ReadOnlySpan<char> host)
    {
        if (host.IsEmpty) return 0;
        if (IsTrailing(host[^1])) return 1;
        if (host[^1] == ']') return host.Count(']') > host.Count('[') ? 1 : 0;
        for (int length = 3; length <= 9 && length <= host.Length && host[^length] == '%'; length += 3)
        {
            ReadOnlySpan<char> decoded = PercentDecoding.Decode(new(host[^length..])).Characters;
            if (decoded.Length == 1 && (IsTrailing(decoded[0]) || decoded[0] == ']')) return length;
        }

        return 0;
    }

    private static bool IsTrailing(char character) => character is
        '!' or '"' or '\'' or '(' or ')' or '*' or ',' or '.' or ';' or ':' or '?' or '}' or '>' or '`' or '…' or '“' or '”' or '‘' or '’'
        or '«' or '»' or '‹' or '›' or '、' or '。' or '，' or '）' or '；' or '：' or '！' or '？' or '」' or '』' or '】' or '》' or '〉' or '］' or '｝' or '＞'
        or '<' or '=' or '~' or '_' or '^' or '|' or '{' or '[' or '&' or '$' or '-';
}
