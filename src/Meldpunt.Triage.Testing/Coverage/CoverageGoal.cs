namespace Meldpunt.Triage.Testing;

/// <summary>One thing to cover.</summary>
public sealed record CoverageGoal
{
    /// <summary>What kind it is.</summary>
    public required CoverageKind Kind { get; init; }

    /// <summary>The rule, fact, guarantee or section.</summary>
    public required string Id { get; init; }

    /// <summary>The answer to the fact, where an answer is to be given; null for every other kind.</summary>
    public string? Answer { get; init; }

    /// <summary>What a scenario must show, in words.</summary>
    public required string Text { get; init; }

    /// <summary>False when no report can show it.</summary>
    public required bool IsPossible { get; init; }

    /// <summary>The scenarios that show it.</summary>
    public required ValueList<string> CoveredBy { get; init; }

    /// <summary>True when some scenario shows it.</summary>
    public bool IsCovered => !CoveredBy.IsEmpty;
}
