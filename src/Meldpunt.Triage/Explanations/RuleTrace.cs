namespace Meldpunt.Triage.Explanations;

/// <summary>Why one rule does or does not apply to an item.</summary>
public sealed record RuleTrace
{
    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>True when it applies whatever the missing answers are.</summary>
    public required bool Applies { get; init; }

    /// <summary>The answered facts whose answers it does not accept.</summary>
    public required ValueList<string> Failed { get; init; }

    /// <summary>The unanswered facts whose answers it waits for.</summary>
    public required ValueList<string> Unanswered { get; init; }
}
