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
