namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>A decision requirements graph.</summary>
/// <param name="Note">What it is about, for people.</param>
/// <param name="Types">The types of its variables.</param>
/// <param name="Inputs">What a host says.</param>
/// <param name="Decisions">What comes of it, each after those that it needs.</param>
internal sealed record Graph(string Note, ValueList<GraphType> Types, ValueList<GraphInput> Inputs, ValueList<GraphDecision> Decisions);
