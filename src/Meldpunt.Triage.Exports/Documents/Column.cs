using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
internal sealed record Column(Prose Name)
{
    /// <summary>True for a column of figures, which are right-aligned.</summary>
    public bool HasFigures { get; init; }

    /// <summary>The language of its cells; null for that of the document.</summary>
    public string? Language { get; init; }
}
