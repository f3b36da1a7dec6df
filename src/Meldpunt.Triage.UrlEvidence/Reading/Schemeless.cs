using System.Diagnostics;
using System.Buffers;
using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Spellings;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>Step 5: text without a scheme, read as https where its host is beyond doubt one.</summary>
internal static class Schemeless
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.");

    private const int HttpsPort = 443;

    public static PartReading Read(ReadOnlySpan<char> text)
    {
        if (MailAddress.IsOne(Marks.TrimEnd(text))) return PartReading.Of(Evidence.Hint(UrlPlace.DirectMessage), Marks.TrimEnd(text));
        return TryRead(text, out Host host, out HostRow row, out Authority authority)
            ? NetworkUrl.Read("https://", HttpsPort, host, row, authority)
            : PartReading.Unusable;
    }

    /// <summary>The row of a host that is written without a scheme; <see cref="HostRow.None"/> where it is none.</summary>
    public static HostRow RowOf(ReadOnlySpan<char> text) => TryRead(text, out _, out HostRow row, out _) ? row : HostRow.None;

    /// <summary>Reads the host, and what follows it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Host host, out HostRow row, out Authority authority)
    {
        host = default;
        row = HostRow.None;
        authority = default;
        if (FileName.IsOne(Marks.TrimEnd(text))) return false;
        if (text.StartsWith("//", StringComparison.Ordinal)) text = text[2..];
        return text is not ([] or ['/' or '\\' or '@', ..])
            && NetworkUrl.TrySplit(text, backslashIsSlash: true, out authority)
            && HasPlainUser(authority) && HasWholePort(text, authority)
            && NetworkUrl.TryReadHost(authority, isBehindScheme: false, out host, out row)
            && IsBeyondDoubt(host, authority);
    }

    // A name and a host alone are an e-mail address, or none.
    private static bool HasPlainUser(Authority authority) =>
        authority.User.IsEmpty || (!authority.User.ContainsAny(":@") && (authority.HasPort || !authority.Path.IsEmpty));

    // "org.example.app://open" is a scheme, not a host with a port.
    private static bool HasWholePort(ReadOnlySpan<char> text, Authority authority) =>
        authority.HasPort || authority.Path.IsEmpty || text[text.Length - authority.Path.Length - 1] != ':';

    private static bool IsBeyondDoubt(Host host, Authority authority)
    {
        ReadOnlySpan<char> name = host.NameWithoutRoot;
        return host.Kind switch
        {
            HostKind.Ipv6 => true,
            HostKind.Ipv4 => IsDottedQuad(name),
            HostKind.Domain => HostRows.EndsAsName(name) || (name is "localhost" && (authority.HasPort || authority.Path is ['/' or '\\', ..])),
            _ => throw new UnreachableException(),
        };
    }

    // Four decimal numbers. "06.12.34.56" is a telephone number.
    private static bool IsDottedQuad(ReadOnlySpan<char> name) =>
        name.Count('.') == 3 && !name.ContainsAnyExcept(OfNumbers) && !(name[0] == '0' && name[1] != '.');
}
