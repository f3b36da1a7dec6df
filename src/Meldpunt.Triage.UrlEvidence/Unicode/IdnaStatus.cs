namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>What UTS #46, non-transitional, makes of a code point. The values are those of the table.</summary>
internal enum IdnaStatus
{
    Disallowed,
    Valid,
    Mapped,
    Ignored,
}
