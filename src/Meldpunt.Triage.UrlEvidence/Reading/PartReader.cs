using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>Reads one address, by its scheme or without one (steps 5 to 7).</summary>
internal static class PartReader
{
    private const int Deepest = 3;

    public static void Read(UrlText part, bool isInProse, int depth, ref Findings findings)
    {
        ReadOnlySpan<char> text = part.Characters;
        if (part.Length == 0 || depth > Deepest) return;
        UrlAddress place = part.Place;
        if (NetworkUrl.StartOf(text) > 0)
        {
            PartReading url = NetworkUrl.Read(text);
            bool isSlip = isInProse && url.IsWord;
            Add(part, NetworkUrl.StartOf(text), isSlip ? url with { Evidence = Evidence.Unusable, Row = HostRow.None } : url, depth, ref findings);
        }
        else if (OtherSchemes.TryRead(text, out OtherScheme scheme, out int length)) SchemeReader.Read(part, scheme, length, depth, ref findings);
        else if (DevicePath.IsOne(text)) findings.Add(PartReading.Of(Evidence.Certain(UrlPlace.Device), text), place);
        else Add(part, text.StartsWith("//", StringComparison.Ordinal) ? 2 : 0, Schemeless.Read(text), depth, ref findings);
    }

    // A local address may show another one: a reader, a mirror. Only the reader page of browsers says clearly that it does.
    private static void Add(UrlText part, int start, PartReading reading, int depth, ref Findings findings)
    {
        if (reading.Row == HostRow.Local)
        {
            if (ReaderPages.TryFindLocal(part, start, out UrlText inner))
            {
                Read(inner, isInProse: false, depth + 1, ref findings);
                return;
            }

            ReadOnlySpan<char> rest = part.Characters[start..].TrimStart(@"/\");
            int path = rest.IndexOfAny(@"/\?#");
            if (path >= 0 && EmbeddedAddresses.Any(part[^(rest.Length - path)..])) reading = reading with { Evidence = Evidence.Unusable };
        }

        findings.Add(reading, part.Place);
    }
}

/// <summary>What came of reading one address.</summary>
/// <param name="Evidence">What it shows.</param>
/// <param name="Row">The row of its host; <see cref="HostRow.None"/> for what has none.</param>
/// <param name="Key">What distinguishes it from other addresses.</param>
/// <param name="IsWord">Whether its host is one label other than <c>localhost</c>, a number too.</param>
internal readonly record struct PartReading(Evidence Evidence, HostRow Row, AddressKey Key, bool IsWord = false)
{
    public static PartReading Unusable => new(Evidence.Unusable, HostRow.None, AddressKey.Empty);

    public bool IsUsable => Evidence.Kind != EvidenceKind.Unusable;

    /// <summary>What something without a host shows.</summary>
    public static PartReading Of(Evidence evidence, ReadOnlySpan<char> text) => new(evidence, HostRow.None, AddressKey.Empty.With(text));
}

/// <summary>What one address shows.</summary>
internal readonly record struct Evidence(EvidenceKind Kind, UrlPlace? Place = null)
{
    public static Evidence Unusable => new(EvidenceKind.Unusable);

    public static Evidence Public => new(EvidenceKind.Public);

    public static Evidence Certain(UrlPlace place) => new(EvidenceKind.Certain, place);

    public static Evidence Hint(UrlPlace place) => new(EvidenceKind.Hint, place);
}

/// <summary>What each row of the policy's table says about a host.</summary>
internal static class HostEvidence
{
    public static Evidence Read(HostRow row) => row switch
    {
        HostRow.Public => Evidence.Public,
        HostRow.DarkWeb => Evidence.Certain(UrlPlace.DarkWeb),
        HostRow.Local => Evidence.Certain(UrlPlace.OtherNonPublic),
        HostRow.Word or HostRow.PrivateNetwork or HostRow.Invitation => Evidence.Hint(UrlPlace.OtherNonPublic),
        HostRow.Storage => Evidence.Hint(UrlPlace.Cloud),
        HostRow.Gateway or HostRow.Loki => Evidence.Hint(UrlPlace.DarkWeb),
        HostRow.None => Evidence.Unusable,
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    /// <summary>Whether anyone can reach such a host: it is public, or a hint by the list or as a gateway.</summary>
    public static bool IsPublicHost(HostRow row) => row switch
    {
        HostRow.Public or HostRow.Storage or HostRow.Gateway or HostRow.Invitation => true,
        HostRow.None or HostRow.DarkWeb or HostRow.Local or HostRow.Word or HostRow.PrivateNetwork or HostRow.Loki => false,
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };
}
