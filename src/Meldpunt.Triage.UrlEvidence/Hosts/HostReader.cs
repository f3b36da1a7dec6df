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
