namespace Meldpunt.Triage.UrlEvidence.Texts;

/// <summary>Which characters of the text given one character of a changed text stands for.</summary>
internal readonly record struct Origin(int From, int To);
