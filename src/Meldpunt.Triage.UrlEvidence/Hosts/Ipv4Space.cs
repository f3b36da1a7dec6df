namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>
/// Which IPv4 addresses anyone can reach: all but multicast (RFC 5771) and those that the IANA IPv4
/// Special-Purpose Address Registry lists without marking them globally reachable (as of 2026-11-24).
/// </summary>
internal static class Ipv4Space
{
    // The first that matches decides. Entries the registry marks global matter only inside one it does not.
    private static readonly (uint Prefix, int Length, bool IsGlobal)[] Blocks =
    [
        (0xC000_0009, 32, true), // 192.0.0.9, Port Control Protocol anycast
        (0xC000_000A, 32, true), // 192.0.0.10, TURN anycast
        (0x0000_0000, 8, false), // "this network"
        (0x0A00_0000, 8, false), // private use
        (0x6440_0000, 10, false), // shared address space
        (0x7F00_0000, 8, false), // loopback
        (0xA9FE_0000, 16, false), // link local
        (0xAC10_0000, 12, false), // private use
        (0xC000_0000, 24, false), // IETF protocol assignments
        (0xC000_0200, 24, false), // documentation
        (0xC058_6300, 24, false), // 6to4 relay anycast, ended
        (0xC0A8_0000, 16, false), // private use
        (0xC612_0000, 15, false), // benchmarking
        (0xC633_6400, 24, false), // documentation
        (0xCB00_7100, 24, false), // documentation
        (0xE000_0000, 4, false), // multicast
        (0xF000_0000, 4, false), // reserved, and limited broadcast
    ];

    /// <summary>Whether anyone can reach an address.</summary>
    public static bool IsGlobal(uint address)
    {
        foreach ((uint prefix, int length, bool isGlobal) in Blocks)
            if ((address ^ prefix) >> (32 - length) == 0)
                return isGlobal;

        return true;
    }
}
