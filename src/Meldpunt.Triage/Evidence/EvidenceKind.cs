namespace Meldpunt.Triage.Evidence;

/// <summary>How much the text of a URL tells about the place of the material (policy, "What a URL alone tells").</summary>
public enum EvidenceKind
{
    /// <summary>It tells nothing: no URL, or one that cannot be used. The default.</summary>
    Unusable,

    /// <summary>It is on a public host or a global IP address.</summary>
    Public,

    /// <summary>It certainly is at the <see cref="UrlEvidence.Place"/>.</summary>
    Certain,

    /// <summary>It may well be at the <see cref="UrlEvidence.Place"/>: a suggestion, never a decision.</summary>
    Hint,
}
