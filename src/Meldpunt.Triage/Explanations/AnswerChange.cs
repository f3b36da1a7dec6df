namespace Meldpunt.Triage.Explanations;

/// <summary>A fact and the answer that it would have.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerChange(string Fact, string Answer);
