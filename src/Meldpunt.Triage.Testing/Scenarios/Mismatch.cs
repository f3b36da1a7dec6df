namespace Meldpunt.Triage.Testing;

/// <summary>A part of a decision that is not as expected.</summary>
public sealed record Mismatch
{
    /// <summary>Which part, such as <c>route</c> or <c>items[0].reasons</c>.</summary>
    public required string Part { get; init; }

    /// <summary>What was expected.</summary>
    public required string Expected { get; init; }

    /// <summary>What was decided.</summary>
    public required string Actual { get; init; }
}
