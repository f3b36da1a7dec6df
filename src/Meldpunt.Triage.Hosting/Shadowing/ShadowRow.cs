using Meldpunt.Triage.Analysis.Differences;

namespace Meldpunt.Triage.Hosting.Shadowing;

/// <summary>A row of the exact difference, and how often it was met.</summary>
/// <param name="Row">The row.</param>
/// <param name="Count">How often.</param>
public sealed record ShadowRow(ChangedRow Row, long Count);
