namespace Meldpunt.Triage.Explanations;

/// <summary>A fact and the answer that it would have.</summary>
public sealed record AnswerChange
{
    /// <summary>The fact's id.</summary>
    public required string Fact { get; init; }

    /// <summary>The answer.</summary>
    public required string Answer { get; init; }
}
