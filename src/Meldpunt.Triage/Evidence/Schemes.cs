using System.Text;

namespace Meldpunt.Triage.Evidence;

/// <summary>The schemes that the policy names, and the two that are disguised.</summary>
internal static class Schemes
{
    private static readonly (string Scheme, SchemeKind Kind)[] Named =
    [
        ("https", SchemeKind.Special), ("http", SchemeKind.Special), ("ftp", SchemeKind.Special),
        ("ws", SchemeKind.Special), ("wss", SchemeKind.Special),
        ("hxxps", SchemeKind.Special), ("hxxp", SchemeKind.Special),
        ("ftps", SchemeKind.Network), ("sftp", SchemeKind.Network), ("rtsp", SchemeKind.Network),
        ("rtmp", SchemeKind.Network), ("gopher", SchemeKind.Network),
        ("file", SchemeKind.Device),
        ("mailto", SchemeKind.Message), ("mid", SchemeKind.Message), ("sms", SchemeKind.Message),
        ("tel", SchemeKind.Message),
        ("magnet", SchemeKind.NotPublic), ("ed2k", SchemeKind.NotPublic), ("data", SchemeKind.NotPublic),
        ("blob", SchemeKind.NotPublic), ("content", SchemeKind.NotPublic), ("about", SchemeKind.NotPublic),
        ("javascript", SchemeKind.NotPublic),
    ];

    /// <summary>The kind of scheme a text has, and the text behind it; without a scheme, all of the text.</summary>
    public static SchemeKind Of(ReadOnlySpan<char> url, out ReadOnlySpan<char> rest)
    {
        rest = url;
        var length = LengthOf(url);
        if (length == 0)
            return SchemeKind.None;

        var kind = KindOf(url[..length]);
        if (kind == SchemeKind.Other && IsPort(url[(length + 1)..]))
            return SchemeKind.None;

        rest = url[(length + 1)..];
        return kind;
    }

    private static int LengthOf(ReadOnlySpan<char> url)
    {
        if (url.IsEmpty || !char.IsAsciiLetter(url[0]))
            return 0;

        var length = 1;
        while (length < url.Length && (char.IsAsciiLetterOrDigit(url[length]) || url[length] is '+' or '-' or '.'))
            length++;
        return length < url.Length && url[length] == ':' ? length : 0;
    }

    private static SchemeKind KindOf(ReadOnlySpan<char> text)
    {
        foreach (var (scheme, kind) in Named)
            if (Ascii.EqualsIgnoreCase(text, scheme))
                return kind;

        return SchemeKind.Other;
    }

    // "example.org:8080/x" and "localhost:8080" have a port where a scheme would have its text.
    private static bool IsPort(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits != 0 && !rest.IsEmpty && (digits < 0 || rest[digits] is '/' or '\\' or '?' or '#');
    }
}
