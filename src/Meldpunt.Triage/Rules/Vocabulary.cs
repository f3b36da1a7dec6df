namespace Meldpunt.Triage.Policies;

/// <summary>The closed list of facts that a policy uses.</summary>
/// <param name="ItemFacts">The facts of each item of a report, in the order in which they are asked.</param>
/// <param name="ReportFacts">The facts of a report as a whole.</param>
/// <param name="Doubt">The answer that says "the reporter does not know", such as <c>in-doubt</c>.</param>
public sealed record Vocabulary(FactList ItemFacts, FactList ReportFacts, string Doubt);
