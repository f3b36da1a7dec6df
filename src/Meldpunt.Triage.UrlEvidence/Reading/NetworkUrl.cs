using System.Globalization;
using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Spellings;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>An address that leads to a host: its host is read as a browser reads it, then by the rows of the table (step 7).</summary>
internal static class NetworkUrl
{
    private const int LongestNumber = 39;

    private static readonly (string Start, NetworkScheme Scheme, int Port)[] Schemes =
    [
        ("https://", NetworkScheme.Https, 443), ("http://", NetworkScheme.Http, 80), ("ftp://", NetworkScheme.Ftp, 21),
        ("wss://", NetworkScheme.Wss, 443), ("ws://", NetworkScheme.Ws, 80), ("ftps://", NetworkScheme.Ftps, 0), ("sftp://", NetworkScheme.Sftp, 0),
        ("rtsp://", NetworkScheme.Rtsp, 0), ("rtmp://", NetworkScheme.Rtmp, 0), ("gopher://", NetworkScheme.Gopher, 0),
    ];

    private static readonly int LongestStart = Schemes.Max(scheme => scheme.Start.Length);

    /// <summary>How many characters of a text its scheme and the two slashes are, once slips are undone; 0 for none.</summary>
    public static int StartOf(ReadOnlySpan<char> text)
    {
        int scheme = SchemeOf(text);
        return scheme < 0 ? 0 : Schemes[scheme].Start.Length;
    }

    /// <summary>Reads a text that starts with a scheme of the network.</summary>
    public static PartReading Read(ReadOnlySpan<char> text)
    {
        int scheme = SchemeOf(text);
        bool isSpecial = Schemes[scheme].Scheme <= NetworkScheme.Wss;
        ReadOnlySpan<char> rest = text[Schemes[scheme].Start.Length..];
        if (isSpecial) rest = rest.TrimStart(@"/\");
        if (!TrySplit(rest, isSpecial, out Authority authority) || !TryReadHost(authority, isBehindScheme: true, out Host host, out HostRow row)) return PartReading.Unusable;
        return Read(Schemes[scheme].Start, Schemes[scheme].Port, host, row, authority);
    }

    /// <summary>Splits off the host, without the punctuation that follows it when nothing else does.</summary>
    public static bool TrySplit(ReadOnlySpan<char> rest, bool backslashIsSlash, out Authority authority)
    {
        int end = backslashIsSlash ? rest.IndexOfAny(@"/\?#") : rest.IndexOfAny('/', '?', '#');
        return Authority.TrySplit(end < 0 ? Marks.TrimEnd(rest) : rest, backslashIsSlash, out authority);
    }

    /// <summary>Reads the host and finds its row; where that fails, with the dots that are hidden in it.</summary>
    public static bool TryReadHost(Authority authority, bool isBehindScheme, out Host host, out HostRow row)
    {
        bool isHost = HostReader.TryRead(authority.Host, out host) && !Marks.HoldsPunctuation(authority.Host);
        row = isHost ? HostRows.Find(host, authority.Path) : HostRow.None;
        if (row is not (HostRow.None or HostRow.Word) || !HiddenDots.TryUndo(authority.Host, isBehindScheme, out Host undone)) return row != HostRow.None;
        host = undone;
        row = HostRows.Find(undone, authority.Path);
        return row != HostRow.None;
    }

    /// <summary>What a host that was read shows, with all that makes the address another one.</summary>
    public static PartReading Read(ReadOnlySpan<char> start, int usualPort, Host host, HostRow row, Authority authority)
    {
        Span<char> number = stackalloc char[LongestNumber];
        AddressKey key = AddressKey.Empty.With(start).With(host.NameWithoutRoot);
        if (host.Kind != HostKind.Domain)
        {
            host.Address.TryFormat(number, out int length, provider: CultureInfo.InvariantCulture);
            key = AddressKey.Empty.With(start).With(number[..length]);
        }

        if (authority.HasPort && authority.Port != usualPort)
        {
            authority.Port.TryFormat(number, out int length, provider: CultureInfo.InvariantCulture);
            key = key.With(number[..length]);
        }

        ReadOnlySpan<char> path = authority.Path;
        int fragment = path.IndexOf('#');
        if (fragment >= 0) path = path[..fragment];
        bool isRoot = path is [] or ['/' or '\\'];
        bool isWord = host.Kind != HostKind.Ipv6 && host.NameWithoutRoot is not "localhost" && !host.NameWithoutRoot.Contains('.');
        return new(HostEvidence.Read(row), row, key.With(isRoot ? default : path), isWord);
    }

    private static int SchemeOf(ReadOnlySpan<char> text)
    {
        int colon = text[..Math.Min(text.Length, LongestStart)].IndexOf(':');
        if (colon < 0 || !text[colon..].StartsWith("://", StringComparison.Ordinal)) return -1;
        for (int i = 0; i < Schemes.Length; i++)
        {
            if (Schemes[i].Start.Length == colon + 3 && text.StartsWith(Schemes[i].Start, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}
