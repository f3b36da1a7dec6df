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
