namespace Meldpunt.Triage.Harness.Lines;

/// <summary>A line of input, and what its answer must begin with.</summary>
/// <param name="Text">The line.</param>
/// <param name="Answer">The start of its answer; null for a line that has none.</param>
internal readonly record struct GeneratedLine(string Text, string? Answer);
