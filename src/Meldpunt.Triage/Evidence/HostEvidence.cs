using Meldpunt.Triage.Evidence.Hosts;
using Meldpunt.Triage.Evidence.Lists;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Evidence;

/// <summary>What a host tells, with the path where an invitation is told by its path.</summary>
internal static class HostEvidence
{
    /// <summary>The evidence of a host; a name with an empty label is unusable, one trailing dot is ignored.</summary>
    public static UrlEvidence Of(Host host, ReadOnlySpan<char> path)
    {
        if (host.Kind != HostKind.Domain)
            return host.IsGlobalAddress ? UrlEvidence.Public : UrlEvidence.Certain(Place.OtherNonPublic);

        var name = host.NameWithoutRoot;
        if (name.IsEmpty || name[0] == '.' || name[^1] == '.' || name.Contains("..", StringComparison.Ordinal))
            return UrlEvidence.Unusable;

        return OfName(name, path);
    }

    private static UrlEvidence OfName(ReadOnlySpan<char> name, ReadOnlySpan<char> path) => ReservedNames.KindOf(name) switch
    {
        ReservedNameKind.DarkWeb => UrlEvidence.Certain(Place.DarkWeb),
        ReservedNameKind.NotPublic => UrlEvidence.Certain(Place.OtherNonPublic),
        _ when KnownHosts.CloudStorage.Has(name, path) => UrlEvidence.Hint(Place.Cloud),
        _ when KnownHosts.DarkWebGateways.Has(name, path) => UrlEvidence.Hint(Place.DarkWeb),
        _ when KnownHosts.ClosedInvitations.Has(name, path) => UrlEvidence.Hint(Place.OtherNonPublic),
        _ => UrlEvidence.Public,
    };
}
