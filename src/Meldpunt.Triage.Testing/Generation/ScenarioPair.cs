namespace Meldpunt.Triage.Testing;

/// <summary>Two reports that differ in one answer and in route: where a policy draws a line.</summary>
public sealed record ScenarioPair
{
    /// <summary>The fact that is answered differently.</summary>
    public required string Fact { get; init; }

    /// <summary>The one.</summary>
    public required Scenario One { get; init; }

    /// <summary>The other.</summary>
    public required Scenario Other { get; init; }
}
