using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A cell of a table.</summary>
/// <param name="Lines">Its lines; none for an empty cell.</param>
internal sealed record Cell(ValueList<Prose> Lines)
{
    public static Cell Of(params ReadOnlySpan<Prose> lines) => new([.. lines]);
}
