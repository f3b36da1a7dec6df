namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>How a letter joins its neighbours, as far as RFC 5892 asks. The values are those of the table.</summary>
internal enum JoiningType
{
    None,
    Dual,
    Left,
    Right,
    Transparent,
}
