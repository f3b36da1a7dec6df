namespace Meldpunt.Triage.UrlEvidence;

/// <summary>How much the text of an address shows about a place.</summary>
public enum EvidenceKind
{
    /// <summary>No address was given: the text is blank. The default.</summary>
    None,

    /// <summary>It is on a public host or a global address: anyone could open it.</summary>
    Public,

    /// <summary>It certainly is at the place that is given: it can be nothing else.</summary>
    Certain,

    /// <summary>It may well be at the place that is given: a suggestion, never a decision.</summary>
    Hint,

    /// <summary>Its meaning is not clear, or it shows nothing: a person reads it.</summary>
    Unusable,
}
