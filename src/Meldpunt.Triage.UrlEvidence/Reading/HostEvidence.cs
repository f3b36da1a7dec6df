using Meldpunt.Triage.UrlEvidence.Rows;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>What each row of the policy's table says about a host.</summary>
internal static class HostEvidence
{
    public static Evidence Read(HostRow row) => row switch
    {
        HostRow.Public => Evidence.Public,
        HostRow.DarkWeb => Evidence.Certain(UrlPlace.DarkWeb),
        HostRow.Local => Evidence.Certain(UrlPlace.OtherNonPublic),
        HostRow.Word or HostRow.PrivateNetwork or HostRow.Invitation => Evidence.Hint(UrlPlace.OtherNonPublic),
        HostRow.Storage => Evidence.Hint(UrlPlace.Cloud),
        HostRow.Gateway or HostRow.Loki => Evidence.Hint(UrlPlace.DarkWeb),
        _ => Evidence.Unusable,
    };

    /// <summary>Whether anyone can reach such a host: it is public, or a hint by the list or as a gateway.</summary>
    public static bool IsPublicHost(HostRow row) => row is HostRow.Public or HostRow.Storage or HostRow.Gateway or HostRow.Invitation;
}
