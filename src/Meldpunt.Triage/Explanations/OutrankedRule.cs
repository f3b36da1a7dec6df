namespace Meldpunt.Triage.Explanations;

/// <summary>A rule that applies but does not decide, because rules of a higher group do.</summary>
public sealed record OutrankedRule
{
    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The rules of the highest group that apply.</summary>
    public required ValueList<string> By { get; init; }
}
