using System.Diagnostics;
using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Spellings;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>Part of step 2: the reader and error pages of browsers, which show an address that is within their own.</summary>
internal static class ReaderPages
{
    private const string LocalPath = "/reader-mode/page?";

    private static readonly (string Page, string Parameter)[] AboutPages =
    [
        ("reader?", "url"), ("neterror?", "u"), ("certerror?", "u"), ("blocked?", "u"), ("httpsonlyerror?", "u"),
    ];

    /// <summary>The address within the text behind <c>about:</c>.</summary>
    public static bool TryFindAbout(UrlText rest, out UrlText inner)
    {
        int start = rest.Length - rest.Characters.TrimStart('/').Length;
        foreach ((string page, string parameter) in AboutPages)
        {
            if (rest.Characters[start..].StartsWith(page, StringComparison.OrdinalIgnoreCase)) return TryFind(rest[(start + page.Length)..], parameter, out inner);
        }

        inner = default;
        return false;
    }

    /// <summary>The address within that of a browser's own server, whose host begins at an index.</summary>
    public static bool TryFindLocal(UrlText address, int start, out UrlText inner)
    {
        inner = default;
        ReadOnlySpan<char> rest = address.Characters[start..].TrimStart(@"/\");
        return Authority.TrySplit(rest, backslashIsSlash: true, out Authority authority)
            && authority.Path.StartsWith(LocalPath, StringComparison.OrdinalIgnoreCase)
            && HostReader.TryRead(authority.Host, out Host host) && IsLoopback(host)
            && TryFind(address[^(authority.Path.Length - LocalPath.Length)..], "url", out inner);
    }

    private static bool IsLoopback(Host host) => host.Kind switch
    {
        HostKind.Ipv4 => host.Address >> 24 == 127,
        HostKind.Ipv6 => host.Address == 1 || host.Address >> 24 == 0xFFFF_7F,
        HostKind.Domain => host.NameWithoutRoot is "localhost",
        _ => throw new UnreachableException(),
    };

    private static bool TryFind(UrlText query, string parameter, out UrlText value)
    {
        for (int from = 0; from < query.Length;)
        {
            int length = query.Characters[from..].IndexOf('&');
            int to = length < 0 ? query.Length : from + length;
            if (query.Characters[from..to].StartsWith($"{parameter}=", StringComparison.OrdinalIgnoreCase))
            {
                value = Undoing.Undo(PercentDecoding.Decode(query[(from + parameter.Length + 1)..to]).Trim());
                return value.Length > 0;
            }

            from = to + 1;
        }

        value = default;
        return false;
    }
}
