using System.Text;

namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>The host parser of WHATWG URL §3.5, for hosts that are not opaque.</summary>
internal static class HostReader
{
    /// <summary>Reads a host as written; <see langword="false"/> where a browser would refuse it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Host host)
    {
        host = default;
        if (text is ['[', ..])
        {
            if (text[^1] != ']' || !Ipv6Reader.TryRead(text[1..^1], out UInt128 address))
                return false;

            host = Host.Ipv6(address);
            return true;
        }

        if (text.Contains('%'))
            text = PercentEncoding.Decode(text);

        if (!TryToAscii(text, out ReadOnlySpan<char> name) || name.IsEmpty || HasForbidden(name))
            return false;

        if (!Ipv4Reader.EndsInNumber(name))
        {
            host = Host.Domain(name);
            return true;
        }

        bool isAddress = Ipv4Reader.TryRead(name, out uint number);
        host = Host.Ipv4(name, number);
        return isAddress;
    }

    // An ASCII domain is only put in lower case; its xn-- labels are not examined (whatwg/url #914, June 2026).
    private static bool TryToAscii(ReadOnlySpan<char> text, out ReadOnlySpan<char> name)
    {
        name = text;
        if (!Ascii.IsValid(text))
            return DomainToAscii.TryConvert(text, out name);

        if (text.ContainsAnyInRange('A', 'Z'))
        {
            char[] lower = new char[text.Length];
            Ascii.ToLower(text, lower, out _);
            name = lower;
        }

        return true;
    }

    // The forbidden domain code points of WHATWG URL §3.1.
    private static bool HasForbidden(ReadOnlySpan<char> name)
    {
        foreach (char character in name)
            if (character is <= ' ' or '#' or '%' or '/' or ':' or '<' or '>' or '?' or '@' or '[' or '\\' or ']'
                or '^' or '|' or '\u007f')
                return true;

        return false;
    }
}

/// <summary>Percent-encoded text (WHATWG URL §1.3).</summary>
internal static class PercentEncoding
{
    /// <summary>The text with every <c>%xx</c> decoded as UTF-8; bytes that are not UTF-8 become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);

        int length = 0;
        for (int i = 0; i < bytes.Length; i++, length++)
        {
            bytes[length] = bytes[i];
            if (i + 2 >= bytes.Length) continue;
            if (!TryDecode(bytes.AsSpan(i, 3), out byte value)) continue;

            bytes[length] = value;
            i += 2;
        }

        return Encoding.UTF8.GetString(bytes.AsSpan(0, length));
    }

    private static bool TryDecode(ReadOnlySpan<byte> encoded, out byte value)
    {
        value = 0;
        if (encoded[0] != '%' || !char.IsAsciiHexDigit((char)encoded[1]) || !char.IsAsciiHexDigit((char)encoded[2]))
            return false;

        value = (byte)((Digits.ValueOf((char)encoded[1]) << 4) | Digits.ValueOf((char)encoded[2]));
        return true;
    }
}
