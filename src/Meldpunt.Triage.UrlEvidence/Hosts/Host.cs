using System.Diagnostics;

namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>A host as a browser would connect to it.</summary>
internal readonly ref struct Host
{
    private Host(HostKind kind, ReadOnlySpan<char> name, UInt128 address)
    {
        Kind = kind;
        Name = name;
        Address = address;
    }

    public HostKind Kind { get; }

    /// <summary>
    /// The name in ASCII and lower case, internationalised labels as <c>xn--</c>; of an IPv4 address the
    /// text that was read as one; empty for IPv6.
    /// </summary>
    public ReadOnlySpan<char> Name { get; }

    /// <summary>The <see cref="Name"/> without the one dot that may be at its end.</summary>
    public ReadOnlySpan<char> NameWithoutRoot => Name is [.., '.'] ? Name[..^1] : Name;

    /// <summary>The address in network order, 32 or 128 bits; zero for a name.</summary>
    public UInt128 Address { get; }

    /// <summary>Whether it is an address that anyone on the internet can reach.</summary>
    public bool IsGlobalAddress => Kind switch
    {
        HostKind.Ipv4 => Ipv4Space.IsGlobal((uint)Address),
        HostKind.Ipv6 => Ipv6Space.IsGlobal(Address),
        HostKind.Domain => false,
        _ => throw new UnreachableException(),
    };

    public static Host Domain(ReadOnlySpan<char> name) => new(HostKind.Domain, name, 0);

    public static Host Ipv4(ReadOnlySpan<char> name, uint address) => new(HostKind.Ipv4, name, address);

    public static Host Ipv6(UInt128 address) => new(HostKind.Ipv6, default, address);
}

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
