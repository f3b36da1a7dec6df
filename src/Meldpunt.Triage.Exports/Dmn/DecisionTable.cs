namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>A decision table with one output.</summary>
/// <param name="HitPolicy">The result where several rows hold.</param>
/// <param name="Why">Why it has that hit policy.</param>
/// <param name="Columns">Its inputs.</param>
/// <param name="Rows">Its rows, in order.</param>
internal sealed record DecisionTable(HitPolicy HitPolicy, string Why, ValueList<TableColumn> Columns, ValueList<TableRow> Rows);
