namespace Meldpunt.Triage.Evidence;

/// <summary>The parts of a URL behind its slashes (WHATWG URL §4.4, the authority, host and port states).</summary>
internal readonly ref struct Authority
{
    private const int HighestPort = ushort.MaxValue;

    private Authority(ReadOnlySpan<char> host, bool hasPort, ReadOnlySpan<char> path)
    {
        Host = host;
        HasPort = hasPort;
        Path = path;
    }

    /// <summary>The host as written, not empty; an IPv6 address with its brackets.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>Whether a port is written.</summary>
    public bool HasPort { get; }

    /// <summary>The path, query and fragment.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>Splits off the user, the host and the port; <see langword="false"/> without a host or with a bad port.</summary>
    public static bool TrySplit(ReadOnlySpan<char> text, bool backslashIsSlash, out Authority authority)
    {
        var end = backslashIsSlash ? text.IndexOfAny(@"/\?#") : text.IndexOfAny('/', '?', '#');
        var path = end < 0 ? default : text[end..];
        var host = end < 0 ? text : text[..end];
        host = host[(host.LastIndexOf('@') + 1)..];

        var colon = PortColon(host);
        var port = colon < 0 ? default : host[(colon + 1)..];
        if (colon >= 0)
            host = host[..colon];

        authority = new(host, !port.IsEmpty, path);
        return !host.IsEmpty && IsPort(port);
    }

    private static int PortColon(ReadOnlySpan<char> host)
    {
        var inBrackets = false;
        for (var i = 0; i < host.Length; i++)
        {
            if (host[i] == ':' && !inBrackets)
                return i;
            if (host[i] is '[' or ']')
                inBrackets = host[i] == '[';
        }

        return -1;
    }

    private static bool IsPort(ReadOnlySpan<char> digits)
    {
        var port = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;

            port = (port * 10) + (digit - '0');
            if (port > HighestPort)
                return false;
        }

        return true;
    }
}
