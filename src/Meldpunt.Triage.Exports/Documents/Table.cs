using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A table. The first cell of a row says what the row is about.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each a cell for each column.</param>
internal sealed record Table(Prose Caption, ValueList<Column> Columns, ValueList<ValueList<Cell>> Rows) : Block;
