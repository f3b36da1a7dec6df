using System.Buffers;
using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Rows;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>
/// A public web address that is written as the standard writes it, so that no step changes anything: it is read at once. It holds only
/// characters and runs of them that no step looks for behind a scheme; all other text goes through the steps, which for this text find the same.
/// </summary>
internal static class PlainAddress
{
    private const int LongestPort = 4;

    private static readonly SearchValues<char> EndsOfHost = SearchValues.Create("/?#");

    // Without what could be white space, a bracket, a quotation mark, an escape, a user, a scheme's colon, or could part two addresses.
    private static readonly SearchValues<char> OfPaths = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?#&=+");

    /// <summary>Whether a text is one, and certainly public. <see langword="false"/> says nothing of it.</summary>
    public static bool IsPublic(ReadOnlySpan<char> text)
    {
        int start = StartOf(text);
        if (start == 0) return false;
        ReadOnlySpan<char> rest = text[start..];
        int end = rest.IndexOfAny(EndsOfHost);
        ReadOnlySpan<char> path = end < 0 ? default : rest[end..];
        ReadOnlySpan<char> host = WithoutPort(end < 0 ? rest : rest[..end]);
        return IsPath(path) && IsHost(host) && HostRows.Find(Host.Domain(host), path) == HostRow.Public;
    }

    private static int StartOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("https://", StringComparison.Ordinal)) return "https://".Length;
        return text.StartsWith("http://", StringComparison.Ordinal) ? "http://".Length : 0;
    }

    // Ports of five digits may be too high.
    private static ReadOnlySpan<char> WithoutPort(ReadOnlySpan<char> host)
    {
        int colon = host.IndexOf(':');
        if (colon < 0) return host;
        ReadOnlySpan<char> port = host[(colon + 1)..];
        return port.Length is > 0 and <= LongestPort && !port.ContainsAnyExceptInRange('0', '9') ? host[..colon] : default;
    }

    // Two slashes or two lines stand behind a scheme, however it is written.
    private static bool IsPath(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(OfPaths) && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("__", StringComparison.Ordinal);

    // Small letters and digits, and between any two of them at most one dot or hyphen.
    private static bool IsHost(ReadOnlySpan<char> host)
    {
        bool isBehindMark = true;
        foreach (char character in host)
        {
            bool isMark = character is '.' or '-';
            if (isMark ? isBehindMark : !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character)) return false;
            isBehindMark = isMark;
        }

        return !isBehindMark;
    }
}
