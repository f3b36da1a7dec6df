namespace Meldpunt.Triage.Policies;

/// <summary>What came of reading a policy document: the policy, or everything that is wrong with it.</summary>
public sealed record PolicyReading
{
    /// <summary>The policy; null when there are faults.</summary>
    public TriagePolicy? Policy { get; init; }

    /// <summary>What is wrong, in the order of the document. Empty when the policy could be read.</summary>
    public ValueList<Fault> Faults { get; init; }

    internal LocatedJson? Tree { get; init; }

    /// <summary>A fault or finding with the line and column of its path, or of the nearest place around it.</summary>
    /// <param name="fault">The fault.</param>
    public Fault Locate(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Tree?.Locate(fault) ?? fault;
    }

    /// <summary>The policy.</summary>
    /// <exception cref="PolicyException">There are faults; the message names them all.</exception>
    public TriagePolicy PolicyOrThrow() => Policy ?? throw new PolicyException("The policy document cannot be used:", Faults);
}
