namespace Meldpunt.Triage.Testing;

/// <summary>What came of reading a document of scenarios.</summary>
public sealed record ScenarioReading
{
    /// <summary>The scenarios; empty when there are faults.</summary>
    public required ValueList<Scenario> Scenarios { get; init; }

    /// <summary>Everything that is wrong, in the order of the document.</summary>
    public required ValueList<Fault> Faults { get; init; }

    /// <summary>The location of its schema that the document gives; null when it does not.</summary>
    public string? Schema { get; init; }
}
