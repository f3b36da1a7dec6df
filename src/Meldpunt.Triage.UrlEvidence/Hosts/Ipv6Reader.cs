namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>The IPv6 parser of WHATWG URL §3.5. A zone (<c>%eth0</c>) is not allowed there.</summary>
internal static class Ipv6Reader
{
    private const int Pieces = 8;

    /// <summary>Reads an address without its brackets.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out UInt128 address)
    {
        address = 0;
        Span<ushort> head = stackalloc ushort[Pieces];
        Span<ushort> tail = stackalloc ushort[Pieces];
        int gap = text.IndexOf("::", StringComparison.Ordinal);
        ReadOnlySpan<char> headText = gap < 0 ? text : text[..gap];
        ReadOnlySpan<char> tailText = gap < 0 ? default : text[(gap + 2)..];

        if (!TryReadPieces(headText, head, mayEndInIpv4: gap < 0, out int headCount)
            || !TryReadPieces(tailText, tail, mayEndInIpv4: true, out int tailCount))
            return false;

        // The gap represents at least one piece.
        int missing = Pieces - headCount - tailCount;
        if (gap < 0 ? missing != 0 : missing < 1)
            return false;

        foreach (ushort piece in head[..headCount])
            address = (address << 16) | piece;
        address <<= 16 * missing;
        foreach (ushort piece in tail[..tailCount])
            address = (address << 16) | piece;
        return true;
    }

    private static bool TryReadPieces(ReadOnlySpan<char> text, Span<ushort> pieces, bool mayEndInIpv4, out int count)
    {
        count = 0;
        while (!text.IsEmpty)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> piece = colon < 0 ? text : text[..colon];
            if (colon < 0 && mayEndInIpv4 && piece.Contains('.'))
                return count <= Pieces - 2 && TryReadIpv4(piece, pieces, ref count);

            if (count == Pieces || colon == text.Length - 1 || !TryReadPiece(piece, out pieces[count]))
                return false;

            count++;
            text = colon < 0 ? default : text[(colon + 1)..];
        }

        return true;
    }

    private static bool TryReadPiece(ReadOnlySpan<char> text, out ushort piece)
    {
        piece = 0;
        foreach (char character in text)
        {
            if (!char.IsAsciiHexDigit(character))
                return false;

            piece = (ushort)((piece << 4) | Digits.ValueOf(character));
        }

        return text.Length is >= 1 and <= 4;
    }

    // Here, unlike in a host of its own, only four plain decimal numbers will do.
    private static bool TryReadIpv4(ReadOnlySpan<char> text, Span<ushort> pieces, ref int count)
    {
        uint value = 0u;
        for (int part = 0; part < 4; part++)
        {
            int dot = part < 3 ? text.IndexOf('.') : text.Length;
            if (dot is < 1 or > 3 || text[..dot].ContainsAnyExceptInRange('0', '9') || (dot > 1 && text[0] == '0'))
                return false;

            uint number = 0u;
            foreach (char digit in text[..dot])
                number = (number * 10) + (uint)(digit - '0');
            if (number > byte.MaxValue)
                return false;

            value = (value << 8) | number;
            text = part < 3 ? text[(dot + 1)..] : default;
        }

        pieces[count++] = (ushort)(value >> 16);
        pieces[count++] = (ushort)value;
        return true;
    }
}

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
