using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A paragraph.</summary>
/// <param name="Content">What it says.</param>
internal sealed record Paragraph(Prose Content) : Block;
