using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Scenarios;

/// <summary>What came of reading a document of scenarios.</summary>
/// <param name="Scenarios">The scenarios; empty when there are faults.</param>
/// <param name="Faults">Everything that is wrong, in the order of the document.</param>
public sealed record ScenarioReading(ValueList<Scenario> Scenarios, ValueList<Fault> Faults)
{
    /// <summary>The location of its schema that the document gives; null when it does not.</summary>
    public string? Schema { get; init; }
}
