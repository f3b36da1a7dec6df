namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>What one address shows.</summary>
internal readonly record struct Evidence(EvidenceKind Kind, UrlPlace? Place = null)
{
    public static Evidence Unusable => new(EvidenceKind.Unusable);

    public static Evidence Public => new(EvidenceKind.Public);

    public static Evidence Certain(UrlPlace place) => new(EvidenceKind.Certain, place);

    public static Evidence Hint(UrlPlace place) => new(EvidenceKind.Hint, place);
}
