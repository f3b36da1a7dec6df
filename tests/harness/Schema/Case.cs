namespace Meldpunt.Triage.Harness.Schema;

/// <summary>A document, and whether the library accepts it.</summary>
/// <param name="Schema">The schema that must accept it or not.</param>
/// <param name="Text">The document.</param>
/// <param name="Accepted">True when the library reads it, or wrote it.</param>
/// <param name="Change">What was changed; null for a document as it was.</param>
/// <param name="Only">What a schema cannot know of it; null when a schema can know all that is wrong.</param>
internal sealed record Case(string Schema, string Text, bool Accepted, string? Change = null, string? Only = null);
