namespace Meldpunt.Triage;

/// <summary>What came of one line: a decision, or everything that is wrong with it.</summary>
public sealed record LineResult
{
    /// <summary>The line's number, from 1; blank lines count.</summary>
    public required long Line { get; init; }

    /// <summary>The decision; null when there are faults.</summary>
    public required Decision? Decision { get; init; }

    /// <summary>What is wrong, in the order of the document.</summary>
    public required ValueList<Fault> Faults { get; init; }
}
