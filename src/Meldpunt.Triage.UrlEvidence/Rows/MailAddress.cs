using System.Buffers;
using Meldpunt.Triage.UrlEvidence.Hosts;

namespace Meldpunt.Triage.UrlEvidence.Rows;

/// <summary>A bare e-mail address: it says who, not how many saw it, whatever its host.</summary>
internal static class MailAddress
{
    private static readonly SearchValues<char> NeverInName = SearchValues.Create(":/\\?#\"<>()[],;");

    public static bool IsOne(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('@');
        if (at <= 0 || text[..at].ContainsAny(NeverInName) || text[(at + 1)..].ContainsAny("@/\\?#")) return false;
        return Authority.TrySplit(text[(at + 1)..], backslashIsSlash: true, out Authority authority) && !authority.HasPort
            && HostReader.TryRead(WithoutBrackets(authority.Host), out Host host) && IsMailHost(host);
    }

    // "a@[192.168.1.1]", as RFC 5321 writes an address without a name.
    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> host) => host is ['[', .., ']'] && !host.Contains(':') ? host[1..^1] : host;

    private static bool IsMailHost(Host host)
    {
        ReadOnlySpan<char> name = host.NameWithoutRoot;
        return host.Kind != HostKind.Domain || (HostRows.Find(host, default) != HostRow.None && HostRows.EndsAsName(name));
    }
}
