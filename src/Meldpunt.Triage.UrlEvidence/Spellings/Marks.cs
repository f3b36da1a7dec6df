using System.Buffers;
using System.Text;
using Meldpunt.Triage.UrlEvidence.Texts;
using Meldpunt.Triage.UrlEvidence.Unicode;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>Brackets, quotation marks, and the punctuation that sentences leave behind an address.</summary>
internal static class Marks
{
    /// <summary>What parts addresses from one another.</summary>
    public static readonly SearchValues<char> Separators = SearchValues.Create(",;|，；、");

    /// <summary>Quotation marks other than those of ASCII.</summary>
    public static readonly SearchValues<char> Quotations = SearchValues.Create("“”„‟‘’‚‛«»‹›");

    // What RFC 5892 allows in names: marks of Hebrew, Tibetan and Japanese.
    private static readonly SearchValues<char> OfNames = SearchValues.Create("\u05F3\u05F4\u0F0B\u30FB");

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

    /// <summary>The next index between two that has one; the second for none.</summary>
    public static int NextSeparator(ReadOnlySpan<char> text, int from, int to)
    {
        int next = text[from..to].IndexOfAny(Separators);
        return next < 0 ? to : from + next;
    }

    /// <summary>Whether the first and the last character of a text are a pair, and belong to each other.</summary>
    public static bool IsWrapped(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || char.IsAsciiLetterOrDigit(text[0])) return false;
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

    /// <summary>
    /// Whether a host holds punctuation, percent-encoded too, that a browser takes as a letter and no registry gives out (RFC 5892): brackets,
    /// quotation marks, dashes, and dots that are none.
    /// </summary>
    public static bool HoldsPunctuation(ReadOnlySpan<char> host)
    {
        if (Ascii.IsValid(host) && !host.Contains('%')) return false;
        if (host.Contains('%')) host = PercentDecoding.Decode(new(host)).Characters;
        for (int i = 0; i < host.Length; i++)
        {
            bool isPunctuation = host[i] > '\u007F' && char.IsPunctuation(host[i]) && !OfNames.Contains(host[i]) && UnicodeTable.TraitsOf(host[i]).Status == IdnaStatus.Valid;
            if (isPunctuation && !IsCatalanDot(host, i)) return true;
        }

        return false;
    }

    // "col·legi": RFC 5892 allows it between two letters l only.
    private static bool IsCatalanDot(ReadOnlySpan<char> host, int at) =>
        host[at] == '·' && at > 0 && at + 1 < host.Length && host[at - 1] is 'l' or 'L' && host[at + 1] is 'l' or 'L';

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
