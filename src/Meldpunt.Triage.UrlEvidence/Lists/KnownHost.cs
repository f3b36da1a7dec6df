namespace Meldpunt.Triage.UrlEvidence.Lists;

/// <summary>One line of the list of hosts: a host with its subdomains, or only what lies below a path of it, and the place it hints at.</summary>
internal sealed class KnownHost
{
    private readonly string _host;
    private readonly string _path;

    /// <summary>Reads a line: the kind, the host or host and path, and the source, with tabs between.</summary>
    public KnownHost(string line)
    {
        string[] parts = line.Split('\t');
        int slash = parts[1].IndexOf('/', StringComparison.Ordinal);
        _host = slash < 0 ? parts[1] : parts[1][..slash];
        _path = slash < 0 ? "" : parts[1][slash..];
        Place = parts[0] switch
        {
            "cloud" => UrlPlace.Cloud,
            "dark-web" => UrlPlace.DarkWeb,
            "other-non-public" => UrlPlace.OtherNonPublic,
            _ => throw new FormatException($"'{parts[0]}' is not a kind of host."),
        };
    }

    /// <summary>The place that it hints at.</summary>
    public UrlPlace Place { get; }

    /// <summary>Whether it covers a host, in lower case and without a trailing dot, and its path.</summary>
    public bool Is(ReadOnlySpan<char> host, ReadOnlySpan<char> path) =>
        host.EndsWith(_host, StringComparison.Ordinal)
        && (host.Length == _host.Length || host[^(_host.Length + 1)] == '.')
        && (_path.Length == 0 || UrlPath.StartsWith(path, _path));
}
