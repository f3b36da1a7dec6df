using Meldpunt.Triage.UrlEvidence.Hosts;

namespace Meldpunt.Triage.UrlEvidence.Lists;

/// <summary>The path of a URL, compared as the server would take it.</summary>
internal static class UrlPath
{
    /// <summary>
    /// Whether a path starts with a prefix; one that does not end in <c>/</c> or <c>+</c> ends where a part of the path ends.
    /// Percent-encoding, letter case, repeated slashes at the start and backslashes make no difference.
    /// </summary>
    public static bool StartsWith(ReadOnlySpan<char> path, string prefix)
    {
        path = path.TrimStart(@"/\");
        foreach (char expected in prefix.AsSpan(1))
        {
            if (path.IsEmpty || path[0] is '?' or '#' || Take(ref path) != Lower(expected)) return false;
        }

        return prefix[^1] is '/' or '+' || path is [] or ['/' or '\\' or '?' or '#', ..];
    }

    private static char Take(ref ReadOnlySpan<char> path)
    {
        (char taken, int length) = (path[0], 1);
        if (path is ['%', char high, char low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low))
        {
            (taken, length) = ((char)((Digits.ValueOf(high) << 4) | Digits.ValueOf(low)), 3);
        }

        path = path[length..];
        return taken == '\\' ? '/' : Lower(taken);
    }

    private static char Lower(char character) => char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
}
