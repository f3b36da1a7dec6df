using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A section of a document.</summary>
/// <param name="Id">Its name within the document.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">What it says.</param>
internal sealed record Section(string Id, Prose Heading, ValueList<Block> Blocks)
{
    /// <summary>The sections within it.</summary>
    public ValueList<Section> Parts { get; init; }
}
