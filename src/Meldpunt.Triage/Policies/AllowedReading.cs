using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Policies;

/// <summary>What came of reading a document of expected changes.</summary>
public sealed record AllowedReading
{
    /// <summary>The expected changes; null when there are faults.</summary>
    public AllowedChanges? Allowed { get; init; }

    /// <summary>What is wrong, in the order of the document.</summary>
    public ValueList<Fault> Faults { get; init; }

    internal DocumentTree? Tree { get; init; }

    /// <summary>A fault with the line and column of its path, or of the nearest place around it.</summary>
    /// <param name="fault">The fault.</param>
    public Fault Locate(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Tree?.Locate(fault) ?? fault;
    }
}
