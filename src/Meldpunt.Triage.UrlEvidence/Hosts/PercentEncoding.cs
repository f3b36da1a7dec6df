using System.Text;

namespace Meldpunt.Triage.UrlEvidence.Hosts;

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
            if (i + 2 >= bytes.Length || !TryDecode(bytes.AsSpan(i, 3), out byte value))
                continue;

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
