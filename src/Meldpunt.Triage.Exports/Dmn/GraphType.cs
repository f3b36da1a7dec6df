namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>A type: one of some words, or a list of them.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Literals">The words, quoted.</param>
/// <param name="IsList">True for a list.</param>
internal sealed record GraphType(string Name, ValueList<string> Literals, bool IsList);
