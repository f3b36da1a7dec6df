namespace Meldpunt.Triage.UrlEvidence.Addresses;

/// <summary>One thing that is in a text that may hold several addresses.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind its last.</param>
internal readonly record struct Unit(UnitKind Kind, int Start, int End);
