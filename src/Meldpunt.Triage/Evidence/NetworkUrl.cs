using Meldpunt.Triage.Evidence.Hosts;

namespace Meldpunt.Triage.Evidence;

/// <summary>A URL of a scheme that leads to a host.</summary>
internal static class NetworkUrl
{
    /// <summary>Reads the text behind the scheme and its colon.</summary>
    public static UrlEvidence Read(ReadOnlySpan<char> rest, SchemeKind scheme) =>
        TryReadHost(rest, scheme, out var host, out var path) ? HostEvidence.Of(host, path) : UrlEvidence.Unusable;

    /// <summary>Reads the host, as a browser would connect to it, and the path with all behind it.</summary>
    public static bool TryReadHost(
        ReadOnlySpan<char> rest, SchemeKind scheme, out Host host, out ReadOnlySpan<char> path)
    {
        host = default;
        path = default;
        if (scheme == SchemeKind.Special)
            rest = rest.TrimStart(@"/\");
        else if (rest.StartsWith("//", StringComparison.Ordinal))
            rest = rest[2..];
        else
            return false;

        if (!Authority.TrySplit(rest, scheme == SchemeKind.Special, out var authority))
            return false;

        path = authority.Path;
        return HostReader.TryRead(authority.Host, out host);
    }
}
