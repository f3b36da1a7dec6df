namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>The IPv4 parser of WHATWG URL §3.5: one to four numbers, each decimal, octal or hexadecimal.</summary>
internal static class Ipv4Reader
{
    private const int MostParts = 4;

    /// <summary>Whether a name must be an IPv4 address or nothing, since its last label is a number.</summary>
    public static bool EndsInNumber(ReadOnlySpan<char> name)
    {
        if (name is [.., '.'])
            name = name[..^1];

        ReadOnlySpan<char> last = name[(name.LastIndexOf('.') + 1)..];
        return !last.IsEmpty && (!last.ContainsAnyExceptInRange('0', '9') || TryReadNumber(last, out _));
    }

    /// <summary>Reads an address in any notation a browser accepts.</summary>
    public static bool TryRead(ReadOnlySpan<char> name, out uint address)
    {
        address = 0;
        if (name is [.., '.'])
            name = name[..^1];

        for (int part = 1; part <= MostParts; part++)
        {
            int dot = name.IndexOf('.');
            if (!TryReadNumber(dot < 0 ? name : name[..dot], out ulong number))
                return false;

            if (dot < 0)
            {
                // The last number fills all bytes that are left.
                address = unchecked(address + (uint)number);
                return number < 1UL << (8 * (MostParts + 1 - part));
            }

            if (number > byte.MaxValue)
                return false;

            address |= (uint)number << (8 * (MostParts - part));
            name = name[(dot + 1)..];
        }

        return false;
    }

    // A number too large for an address stays too large, but does not overflow.
    private static bool TryReadNumber(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        if (text.IsEmpty)
            return false;

        int radix = text switch { ['0', 'x' or 'X', ..] => 16, ['0', _, ..] => 8, _ => 10 };
        int prefix = radix switch { 16 => 2, 8 => 1, _ => 0 };
        foreach (char character in text[prefix..])
        {
            int digit = Digits.ValueOf(character);
            if (digit >= radix)
                return false;

            number = Math.Min((number * (ulong)radix) + (ulong)digit, 1UL << 32);
        }

        return true;
    }
}

/// <summary>The digits of numbers to base 8, 10 and 16.</summary>
internal static class Digits
{
    /// <summary>The value of an ASCII digit; of any other character, one too high for every base.</summary>
    public static int ValueOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => int.MaxValue,
    };
}

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
