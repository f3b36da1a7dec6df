using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A value with its name.</summary>
/// <param name="Name">The name, without a colon.</param>
/// <param name="Value">The value.</param>
internal sealed record NamedValue(string Name, Prose Value);
