namespace Meldpunt.Triage.Explanations;

/// <summary>A question by its fact's number.</summary>
internal readonly record struct PlannedQuestion(int Fact, double ExpectedRemaining, int MaxRemaining, bool IsExact);
