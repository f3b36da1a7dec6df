namespace Meldpunt.Triage.Evidence;

/// <summary>Text that is not a URL but the path of a file on a device or in its network.</summary>
internal static class DevicePath
{
    /// <summary>Whether a text is a Windows path, a UNC path or an absolute Unix path.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => IsWindows(text) || IsUnc(text) || IsUnix(text);

    // "C:\x", and "C:/x" which Windows takes as well; "h://x" is what is left of a copied URL.
    private static bool IsWindows(ReadOnlySpan<char> text) =>
        text is [_, ':', '\\', ..] or [_, ':', '/', not ('/' or '\\'), ..] && char.IsAsciiLetter(text[0]);

    // Server and share; "\\example.org/x" may be a URL with its slashes wrong, so it is left to a person.
    private static bool IsUnc(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(@"\\", StringComparison.Ordinal))
            return false;

        var server = text[2..].IndexOfAny('\\', '/');
        return server > 0 && text[2 + server] == '\\' && text.Length > 2 + server + 1;
    }

    // "/watch?v=x" is a link that lost its site, and "//x" may be a host; both are left to a person.
    private static bool IsUnix(ReadOnlySpan<char> text) =>
        text is ['/', not ('/' or '\\'), ..] && !text.Contains('?');
}
