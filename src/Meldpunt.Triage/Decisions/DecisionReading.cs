namespace Meldpunt.Triage;

/// <summary>What came of reading a decision: the decision, or everything that is wrong with it.</summary>
public sealed record DecisionReading
{
    /// <summary>The decision; null when there are faults.</summary>
    public Decision? Decision { get; init; }

    /// <summary>What is wrong, in the order of the document; 21 at most. Empty when the decision could be read.</summary>
    public ValueList<Fault> Faults { get; init; }
}
