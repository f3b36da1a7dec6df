namespace Meldpunt.Triage.Analysis;

/// <summary>What became of an answer. One that became several was split; several that became one were merged.</summary>
/// <param name="Old">The answer in the old version.</param>
/// <param name="New">The answers in the new version that mean it; empty when none does.</param>
public sealed record AnswerMapping(string Old, ValueList<string> New);
