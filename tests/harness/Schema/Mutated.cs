namespace Meldpunt.Triage.Harness.Schema;

/// <summary>A document with one thing changed.</summary>
/// <param name="Text">The document.</param>
/// <param name="Change">What was changed.</param>
/// <param name="Path">Where.</param>
internal sealed record Mutated(string Text, string Change, string Path);
