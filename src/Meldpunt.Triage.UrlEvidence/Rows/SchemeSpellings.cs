using System.Buffers;

namespace Meldpunt.Triage.UrlEvidence.Rows;

/// <summary>The schemes of the network, and how people write them: disguised on purpose, or by a slip of the hand.</summary>
internal static class SchemeSpellings
{
    private static readonly (string Spelling, NetworkScheme Scheme)[] All = Make();

    // By their first two characters, which most words of a text do not begin with.
    private static readonly Dictionary<int, (string Spelling, NetworkScheme Scheme)[]> Starting =
        All.GroupBy(one => KeyOf(one.Spelling)).ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly SearchValues<char> First = SearchValues.Create([.. All.SelectMany(one => new[] { one.Spelling[0], char.ToUpperInvariant(one.Spelling[0]) }).Distinct()]);

    /// <summary>The next index, from one on, at which a scheme's word may start; the length of the text for none.</summary>
    public static int NextStart(ReadOnlySpan<char> text, int from)
    {
        int next = text[from..].IndexOfAny(First);
        return next < 0 ? text.Length : from + next;
    }

    /// <summary>Whether a text starts with a scheme's word, whatever follows it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out NetworkScheme scheme)
    {
        (length, scheme) = (0, NetworkScheme.Https);
        if (text.Length < 2 || !First.Contains(text[0]) || !Starting.TryGetValue(KeyOf(text), out (string Spelling, NetworkScheme Scheme)[]? spellings)) return false;
        foreach ((string spelling, NetworkScheme meant) in spellings)
        {
            if (!text.StartsWith(spelling, StringComparison.OrdinalIgnoreCase)) continue;
            (length, scheme) = (spelling.Length, meant);
            return true;
        }

        return false;
    }

    /// <summary>The scheme's word that a text ends with, the longest that there is.</summary>
    public static bool TryReadEnd(ReadOnlySpan<char> text, out int length)
    {
        foreach ((string spelling, _) in All)
        {
            length = spelling.Length;
            if (char.IsAsciiLetter(spelling[^1]) && char.IsAsciiLetter(spelling[0]) && text.EndsWith(spelling, StringComparison.OrdinalIgnoreCase)) return true;
        }

        length = 0;
        return false;
    }

    private static int KeyOf(ReadOnlySpan<char> text) => (Lower(text[0]) << 16) | Lower(text[1]);

    private static char Lower(char character) => char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;

    // The longest first, as "http[s]" starts with "http".
    private static (string Spelling, NetworkScheme Scheme)[] Make()
    {
        string[] webs =
        [
            "http", "hxxp", "hxtp", "htxp", "h**p", "h__p", "h[tt]p", "h(tt)p", "h[xx]p", "h(xx)p", "ttp", "htttp", "hhttp", "htp", "htpp",
            "hptt", "httpp", "meow", "me0w", "h00p", "hxp", "xxxx",
        ];
        string[] secure = [.. webs.SelectMany(web => new[] { web + "s", web + "[s]", web + "(s)", web + "{s}" }), "tps", "httpss"];
        IEnumerable<(string, NetworkScheme)> spellings =
        [
            .. webs.Select(web => (web, NetworkScheme.Http)), .. secure.Select(web => (web, NetworkScheme.Https)),
            ("ftp", NetworkScheme.Ftp), ("fxp", NetworkScheme.Ftp), ("ftx", NetworkScheme.Ftp), ("ftps", NetworkScheme.Ftps), ("fxps", NetworkScheme.Ftps),
            ("sftp", NetworkScheme.Sftp), ("sfxp", NetworkScheme.Sftp), ("ws", NetworkScheme.Ws), ("wss", NetworkScheme.Wss),
            ("rtsp", NetworkScheme.Rtsp), ("rtmp", NetworkScheme.Rtmp), ("gopher", NetworkScheme.Gopher),
        ];
        spellings = spellings.Concat(spellings.SelectMany(Bracketed).ToArray());
        return [.. spellings.DistinctBy(spelling => spelling.Item1).OrderByDescending(spelling => spelling.Item1.Length)];
    }

    private static IEnumerable<(string, NetworkScheme)> Bracketed((string Spelling, NetworkScheme Scheme) plain)
    {
        bool isPlain = plain.Spelling.All(char.IsAsciiLetter);
        return isPlain ? [($"[{plain.Spelling}]", plain.Scheme), ($"({plain.Spelling})", plain.Scheme)] : [];
    }
}
