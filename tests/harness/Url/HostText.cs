using System.Globalization;
using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.Harness.Url;

/// <summary>The host the library reads, in the standard's own form (WHATWG URL §3.6).</summary>
internal static class HostText
{
    /// <summary>The host of a URL with a scheme of the web; null where the library refuses it.</summary>
    public static string? Of(string url)
    {
        string text = string.Concat(url.Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)]).Where(c => !Blank.IsTabOrLineEnd(c)));
        ReadOnlySpan<char> rest = text.AsSpan(text.IndexOf(':', StringComparison.Ordinal) + 1).TrimStart(@"/\");
        return Authority.TrySplit(rest, backslashIsSlash: true, out Authority authority) && HostReader.TryRead(authority.Host, out Host host) ? Serialize(host) : null;
    }

    private static string Serialize(Host host) => host.Kind switch
    {
        HostKind.Ipv4 => string.Join('.', Pieces(host.Address, count: 4, bits: 8)),
        HostKind.Ipv6 => $"[{SerializeIpv6(Pieces(host.Address, count: 8, bits: 16))}]",
        _ => host.Name.ToString(),
    };

    private static int[] Pieces(UInt128 address, int count, int bits) =>
        [.. Enumerable.Range(1, count).Select(i => (int)((address >> (bits * (count - i))) & (UInt128)((1 << bits) - 1)))];

    // The first longest run of two or more zeroes is left out.
    private static string SerializeIpv6(int[] pieces)
    {
        (int start, int length) = (0, 1);
        for (int i = 0; i < pieces.Length; i++)
        {
            int zeroes = pieces.Skip(i).TakeWhile(piece => piece == 0).Count();
            if (zeroes > length) (start, length) = (i, zeroes);
        }

        return length == 1 ? Join(pieces) : $"{Join(pieces[..start])}::{Join(pieces[(start + length)..])}";
    }

    private static string Join(int[] pieces) =>
        string.Join(':', pieces.Select(piece => piece.ToString("x", CultureInfo.InvariantCulture)));
}
