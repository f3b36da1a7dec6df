namespace Meldpunt.Triage.Policies;

/// <summary>Holds when a fact is answered with one of the listed answers; an unanswered fact never fulfils it by itself.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Answers">The answers that fulfil it; at least one.</param>
public sealed record FactCondition(string Fact, ValueList<string> Answers);
