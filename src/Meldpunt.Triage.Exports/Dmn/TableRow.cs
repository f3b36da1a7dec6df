namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>A row of a decision table.</summary>
/// <param name="Cells">What each input must be, in FEEL.</param>
/// <param name="Output">What it says then, in FEEL.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record TableRow(ValueList<string> Cells, string Output, RowOrigin Origin);
