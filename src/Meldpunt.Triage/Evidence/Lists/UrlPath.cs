using Meldpunt.Triage.Evidence.Hosts;

namespace Meldpunt.Triage.Evidence.Lists;

/// <summary>The path of a URL, compared as the server would take it.</summary>
internal static class UrlPath
{
    /// <summary>
    /// Whether a path starts with a prefix and goes on. Percent-encoding, letter case, repeated slashes at
    /// the start and backslashes make no difference; a query or fragment is not part of the path.
    /// </summary>
    public static bool GoesBelow(ReadOnlySpan<char> path, string prefix)
    {
        path = path.TrimStart(@"/\");
        foreach (var expected in prefix.AsSpan(1))
        {
            if (path.IsEmpty || Take(ref path) != expected)
                return false;
        }

        return path is [not ('?' or '#' or '/' or '\\'), ..];
    }

    private static char Take(ref ReadOnlySpan<char> path)
    {
        var (taken, length) = (path[0], 1);
        if (path is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low))
            (taken, length) = ((char)((Digits.ValueOf(high) << 4) | Digits.ValueOf(low)), 3);

        path = path[length..];
        return taken switch
        {
            '\\' => '/',
            >= 'A' and <= 'Z' => (char)(taken | 0x20),
            _ => taken,
        };
    }
}
