namespace Meldpunt.Triage.UrlEvidence.Texts;

/// <summary>Which characters of the given text one character of a changed text represents.</summary>
internal readonly record struct Origin(int From, int To);
