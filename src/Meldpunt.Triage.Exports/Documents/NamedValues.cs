namespace Meldpunt.Triage.Exports.Documents;

/// <summary>Short values, each with its name.</summary>
/// <param name="Values">The names and values; at least one.</param>
internal sealed record NamedValues(ValueList<NamedValue> Values) : Block;
