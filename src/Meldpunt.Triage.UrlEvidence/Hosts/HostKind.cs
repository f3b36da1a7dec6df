namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>The kinds of host (WHATWG URL §3.1); the opaque ones do not occur here.</summary>
internal enum HostKind
{
    /// <summary>A domain name.</summary>
    Domain,

    /// <summary>An IPv4 address, however it was written.</summary>
    Ipv4,

    /// <summary>An IPv6 address.</summary>
    Ipv6,
}
