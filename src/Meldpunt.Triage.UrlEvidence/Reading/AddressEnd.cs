using System.Buffers;
using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Spellings;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>
/// Part of step 4: where an address within a word ends: before a comma, a semicolon or a bar that another address follows, or before a scheme
/// that follows its host at once. Any other <c>scheme://</c> in its path, query or fragment belongs to it.
/// </summary>
internal static class AddressEnd
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"<>“”„«»`");

    /// <summary>The end of the address that starts at an index, at most the limit.</summary>
    public static int Find(ReadOnlySpan<char> text, int start, int limit)
    {
        int scheme = NetworkUrl.StartOf(text[start..limit]);
        if (scheme > 0) limit = BeforeTag(text, start, limit);
        int host = start + scheme;
        int path = text[host..limit].IndexOfAny(@"/\?#");
        path = path < 0 ? limit : host + path;
        if (scheme > 0 && TryFindScheme(text[..limit], host, path, out int glued) && IsWholeHost(text[start..glued])) limit = glued;

        // A quotation mark or angle bracket is never in a host: what follows a whole one is not part of it.
        int quote = scheme > 0 ? text[host..Math.Min(path, limit)].IndexOfAny(Quotes) : -1;
        if (quote > 0 && host + quote + 1 < limit && IsWholeHost(text[start..(host + quote)])) limit = host + quote;

        // A comma may represent a dot within a host; only between two whole ones it parts.
        bool? isWhole = null;
        bool? isNone = null;
        int inner = scheme > 0 ? -1 : text[start..limit].IndexOf("://", StringComparison.Ordinal);
        for (int at = Marks.NextSeparator(text, start, limit); at < limit; at = Marks.NextSeparator(text, at + 1, limit))
        {
            int next = at + 1;
            while (next < limit && (Marks.IsSeparator(text[next]) || Marks.IsOpening(text[next]))) next++;
            if (next == limit) return limit;
            if (StartsStrongly(text[next..limit])) return at;
            if (text[at] == '|' || !IsAddress(text[next..limit])) continue;
            bool isBehindHost = scheme > 0 ? at >= path : text[start..at].ContainsAny(@"/\?#");

            // Neither words before a scheme nor a host that is none are an address; what follows is no other one then.
            if (inner >= 0 && at > start + inner) isNone ??= !Schemeless.Read(text[start..at]).IsUsable;
            if (scheme > 0 && at >= path) isNone ??= NetworkUrl.Read(text[start..path]).Row == HostRow.None;
            if (isNone == true) continue;
            isWhole ??= scheme > 0 ? IsWholeHost(text[start..at]) : Schemeless.Read(text[start..at]).IsUsable || DevicePath.IsOne(text[start..at]) || OtherSchemes.Starts(text[start..at]);
            if (isBehindHost || isWhole.Value) return at;
        }

        return limit;
    }

    /// <summary>Whether a text starts as only addresses do: with a scheme, <c>www.</c>, or as a path of a device.</summary>
    public static bool StartsStrongly(ReadOnlySpan<char> text) =>
        NetworkUrl.StartOf(text) > 0 || OtherSchemes.Starts(text) || DevicePath.IsOne(text) || IsWww(text);

    /// <summary>Whether a text starts with a host whose name begins with <c>www.</c>.</summary>
    public static bool IsWww(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return false;
        int end = text.IndexOfAny(Marks.Separators);
        return Schemeless.RowOf(end < 0 ? text : text[..end]) != HostRow.None;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(Marks.Separators);
        return Schemeless.Read(end < 0 ? text : text[..end]).IsUsable;
    }

    // A host on its own: not one label, which may be the first of a name with a comma in it.
    private static bool IsWholeHost(ReadOnlySpan<char> url) => NetworkUrl.Read(url).Row is not (HostRow.None or HostRow.Word);

    // What is left of HTML: "https://example.org<br>https://example.net". No address has such marks.
    private static int BeforeTag(ReadOnlySpan<char> text, int start, int limit)
    {
        int tag = text[start..limit].IndexOf('<');
        if (tag < 0 || start + tag + 1 == limit) return limit;
        tag += start;
        bool isTag = (char.IsAsciiLetter(text[tag + 1]) || text[tag + 1] == '/') && text[tag..limit].Contains('>');
        return isTag ? tag : limit;
    }

    // "abc.onionhttp://…": the host's last letters are a scheme, and its colon and slashes follow.
    private static bool TryFindScheme(ReadOnlySpan<char> text, int host, int path, out int start)
    {
        start = host;
        if (path >= text.Length - 1 || path - host < 2 || text[path - 1] != ':' || !text[path..].StartsWith("//", StringComparison.Ordinal)) return false;
        if (!SchemeSpellings.TryReadEnd(text[host..(path - 1)], out int length)) return false;
        start = path - 1 - length;
        return true;
    }
}
