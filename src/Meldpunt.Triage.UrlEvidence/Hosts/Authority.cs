namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>The parts of a URL behind its slashes (WHATWG URL §4.4, the authority, host and port states).</summary>
internal readonly ref struct Authority
{
    private const int HighestPort = ushort.MaxValue;

    private Authority(ReadOnlySpan<char> user, ReadOnlySpan<char> host, int port, ReadOnlySpan<char> path)
    {
        User = user;
        Host = host;
        Port = port;
        Path = path;
    }

    /// <summary>What comes before the last <c>@</c>; empty without one.</summary>
    public ReadOnlySpan<char> User { get; }

    /// <summary>The host as written, not empty; an IPv6 address with its brackets.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>The port; −1 where none is written.</summary>
    public int Port { get; }

    /// <summary>Whether a port is written.</summary>
    public bool HasPort => Port >= 0;

    /// <summary>The path, query and fragment.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>Splits off the user, the host and the port; <see langword="false"/> without a host or with a bad port.</summary>
    public static bool TrySplit(ReadOnlySpan<char> text, bool backslashIsSlash, out Authority authority)
    {
        int end = backslashIsSlash ? text.IndexOfAny(@"/\?#") : text.IndexOfAny('/', '?', '#');
        ReadOnlySpan<char> path = end < 0 ? default : text[end..];
        ReadOnlySpan<char> host = end < 0 ? text : text[..end];
        int at = host.LastIndexOf('@');
        ReadOnlySpan<char> user = host[..Math.Max(at, 0)];
        host = host[(at + 1)..];

        int colon = PortColon(host);
        ReadOnlySpan<char> digits = colon < 0 ? default : host[(colon + 1)..];
        if (colon >= 0)
            host = host[..colon];

        bool isPort = TryReadPort(digits, out int port);
        authority = new(user, host, port, path);
        return isPort && !host.IsEmpty;
    }

    private static int PortColon(ReadOnlySpan<char> host)
    {
        bool inBrackets = false;
        for (int i = 0; i < host.Length; i++)
        {
            if (host[i] == ':' && !inBrackets)
                return i;
            if (host[i] is '[' or ']')
                inBrackets = host[i] == '[';
        }

        return -1;
    }

    private static bool TryReadPort(ReadOnlySpan<char> digits, out int port)
    {
        port = digits.IsEmpty ? -1 : 0;
        foreach (char digit in digits)
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
