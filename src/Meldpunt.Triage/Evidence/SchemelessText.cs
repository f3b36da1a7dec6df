using Meldpunt.Triage.Evidence.Hosts;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Evidence;

/// <summary>Text without a scheme: a web address as people type it, an e-mail address, or neither.</summary>
internal static class SchemelessText
{
    /// <summary>Reads it as https where its host is beyond doubt one.</summary>
    public static UrlEvidence Read(ReadOnlySpan<char> text)
    {
        if (FileName.IsOne(text))
            return UrlEvidence.Unusable;

        if (text.StartsWith("//", StringComparison.Ordinal))
            text = text[2..];

        if (text.IsEmpty || text[0] is '/' or '\\' or '@' || !Authority.TrySplit(text, true, out var authority))
            return UrlEvidence.Unusable;

        // A space before the end of the host makes it prose, whatever follows.
        if (text[..^authority.Path.Length].Contains(' ')
            || !HostReader.TryRead(authority.Host, out var host) || !IsBeyondDoubt(host, authority))
            return UrlEvidence.Unusable;

        var evidence = HostEvidence.Of(host, authority.Path);
        return evidence.Kind != EvidenceKind.Unusable && IsMailAddress(text, host, authority)
            ? UrlEvidence.Hint(Place.DirectMessage)
            : evidence;
    }

    private static bool IsBeyondDoubt(Host host, Authority authority)
    {
        if (host.Kind == HostKind.Ipv6)
            return true;

        var name = host.NameWithoutRoot;
        if (host.Kind == HostKind.Ipv4)
            return IsDottedQuad(name);

        var dot = name.LastIndexOf('.');
        if (dot < 0)
            return name is "localhost" && (authority.HasPort || authority.Path is ['/' or '\\', ..]);

        var last = name[(dot + 1)..];
        return last.StartsWith("xn--", StringComparison.Ordinal)
            || (last.Length >= 2 && !last.ContainsAnyExceptInRange('a', 'z'));
    }

    // Four numbers, none of them hexadecimal.
    private static bool IsDottedQuad(ReadOnlySpan<char> name) =>
        name.Count('.') == 3 && !name.ContainsAnyInRange('a', 'z');

    private static bool IsMailAddress(ReadOnlySpan<char> text, Host host, Authority authority) =>
        host.Kind == HostKind.Domain && authority.Path.IsEmpty && text.Count('@') == 1 && !text.Contains(':');
}
