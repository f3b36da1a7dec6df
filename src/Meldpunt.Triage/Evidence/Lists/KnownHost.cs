namespace Meldpunt.Triage.Evidence.Lists;

/// <summary>One line of a list: a host with its subdomains, or only what lies below a path of it.</summary>
internal sealed class KnownHost
{
    private readonly string _host;
    private readonly string _path;

    /// <summary>Reads a line, such as <c>box.com</c> or <c>t.me/c/</c>.</summary>
    public KnownHost(string line)
    {
        var slash = line.IndexOf('/', StringComparison.Ordinal);
        _host = slash < 0 ? line : line[..slash];
        _path = slash < 0 ? "" : line[slash..];
    }

    /// <summary>Whether it stands for a host, in lower case and without a trailing dot, and its path.</summary>
    public bool Is(ReadOnlySpan<char> host, ReadOnlySpan<char> path) =>
        host.EndsWith(_host, StringComparison.Ordinal)
        && (host.Length == _host.Length || host[^(_host.Length + 1)] == '.')
        && (_path.Length == 0 || UrlPath.GoesBelow(path, _path));
}
