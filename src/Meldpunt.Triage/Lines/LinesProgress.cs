namespace Meldpunt.Triage.Lines;

/// <summary>How far a stream of lines has come.</summary>
/// <param name="Bytes">The bytes that were read and answered.</param>
/// <param name="Lines">The lines that were answered.</param>
public readonly record struct LinesProgress(long Bytes, long Lines);
