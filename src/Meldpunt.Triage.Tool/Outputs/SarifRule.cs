namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>A kind of results.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Short">What it finds.</param>
/// <param name="Help">Why it matters, and what to do.</param>
/// <param name="Level">The level of its results: <c>error</c>, <c>warning</c> or <c>note</c>.</param>
internal sealed record SarifRule(string Id, string Short, string Help, string Level);
