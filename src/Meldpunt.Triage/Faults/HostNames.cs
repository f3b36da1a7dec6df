using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Whether a name can be that of a host which anyone can reach.</summary>
internal static class HostNames
{
    /// <summary>True for a host under a top-level name; the reader of addresses knows which there are.</summary>
    /// <param name="host">A host of at least two labels, in ASCII.</param>
    public static bool CanExist(string host) => UrlReader.Read($"https://name{host[host.LastIndexOf('.')..]}/").Kind == EvidenceKind.Public;
}
