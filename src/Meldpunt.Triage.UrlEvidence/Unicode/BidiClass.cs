namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>
/// The Unicode Bidi_Class, by its short names, as far as RFC 5893 distinguishes them. The values are those of
/// the table.
/// </summary>
internal enum BidiClass
{
    Other,
    L,
    R,
    AL,
    EN,
    ES,
    CS,
    ET,
    ON,
    BN,
    NSM,
    AN,
}
