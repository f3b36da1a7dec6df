namespace Meldpunt.Triage.UrlEvidence;

/// <summary>Where one address is in the text that was read.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind its last.</param>
public readonly record struct UrlAddress(int Start, int End);
