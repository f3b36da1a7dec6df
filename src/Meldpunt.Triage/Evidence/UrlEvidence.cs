using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Evidence;

/// <summary>
/// What the text of one URL tells, without the URL. Immutable; <see langword="default"/> is
/// <see cref="EvidenceKind.Unusable"/>.
/// </summary>
public readonly record struct UrlEvidence
{
    private UrlEvidence(EvidenceKind kind, Place? place) => (Kind, Place) = (kind, place);

    /// <summary>How much it tells.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>
    /// The place of <see cref="EvidenceKind.Certain"/> and <see cref="EvidenceKind.Hint"/>;
    /// <see langword="null"/> for every other kind.
    /// </summary>
    public Place? Place { get; }

    internal static UrlEvidence Unusable => default;

    internal static UrlEvidence Public => new(EvidenceKind.Public, null);

    internal static UrlEvidence Certain(Place place) => new(EvidenceKind.Certain, place);

    internal static UrlEvidence Hint(Place place) => new(EvidenceKind.Hint, place);
}
