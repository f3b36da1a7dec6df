namespace Meldpunt.Triage.Testing.Scenarios;

/// <summary>A part of a decision that is not as expected.</summary>
/// <param name="Part">Which part, such as <c>route</c> or <c>items[0].reasons</c>.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What was decided.</param>
public sealed record Mismatch(string Part, string Expected, string Actual);
