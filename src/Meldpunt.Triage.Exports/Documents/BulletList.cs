using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A list of points.</summary>
/// <param name="Points">The points; at least one.</param>
internal sealed record BulletList(ValueList<Prose> Points) : Block;
