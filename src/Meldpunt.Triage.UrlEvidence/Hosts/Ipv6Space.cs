namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>
/// Which IPv6 addresses anyone can reach: those of 2000::/3 but for what the IANA IPv6 Special-Purpose
/// Address Registry lists without marking it globally reachable (as of 2026-11-24). An address that carries
/// an IPv4 address is judged as that one.
/// </summary>
internal static class Ipv6Space
{
    // The first that matches decides; the prefixes are the upper half of the address, as none is longer
    // but the three anycast addresses of 2001:1::/64.
    private static readonly (ulong Prefix, int Length, bool IsGlobal)[] Blocks =
    [
        (0x2001_0003_0000_0000, 32, true), // AMT
        (0x2001_0004_0112_0000, 48, true), // AS112
        (0x2001_0020_0000_0000, 28, true), // ORCHIDv2
        (0x2001_0030_0000_0000, 28, true), // drone remote identification
        (0x2001_0000_0000_0000, 23, false), // IETF protocol assignments, Teredo and benchmarking among them
        (0x2001_0DB8_0000_0000, 32, false), // documentation
        (0x3FFF_0000_0000_0000, 20, false), // documentation
        (0x2000_0000_0000_0000, 3, true), // global unicast
    ];

    private static readonly UInt128 Anycast = new(0x2001_0001_0000_0000, 0);

    private static readonly UInt128 Nat64 = new UInt128(0x0064_FF9B_0000_0000, 0) >> 32;

    /// <summary>Whether anyone can reach an address.</summary>
    public static bool IsGlobal(UInt128 address)
    {
        if (TryFindIpv4(address, out uint inner))
            return Ipv4Space.IsGlobal(inner);

        // 2001:1::1, ::2 and ::3: Port Control Protocol, TURN and DNS-SD anycast.
        if (address > Anycast && address <= Anycast + 3)
            return true;

        ulong upper = (ulong)(address >> 64);
        foreach ((ulong prefix, int length, bool isGlobal) in Blocks)
            if ((upper ^ prefix) >> (64 - length) == 0)
                return isGlobal;

        return false;
    }

    private static bool TryFindIpv4(UInt128 address, out uint inner)
    {
        inner = unchecked((uint)address);
        UInt128 prefix = address >> 32;
        if (prefix == 0 || prefix == 0xFFFF) // compatible, ::/96, and mapped, ::ffff:0:0/96
            return true;

        if (prefix == Nat64) // 64:ff9b::/96; 64:ff9b:1::/48 (RFC 8215) is for networks of their own
            return true;

        inner = (uint)((address >> 80) & uint.MaxValue);
        return address >> 112 == 0x2002; // 6to4, 2002::/16
    }
}
