namespace Meldpunt.Triage.Policies;

/// <summary>What came of reading a document: what it says, or everything that is wrong with it.</summary>
/// <typeparam name="T">What it says.</typeparam>
public sealed record DocumentReading<T>
    where T : class
{
    /// <summary>What the document says; null when there are faults.</summary>
    public T? Content { get; init; }

    /// <summary>What is wrong, in the order of the document.</summary>
    public ValueList<Fault> Faults { get; init; }

    internal LocatedJson? Tree { get; init; }

    /// <summary>A fault with the line and column of its path, or of the nearest place around it.</summary>
    /// <param name="fault">The fault.</param>
    public Fault Locate(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Tree?.Locate(fault) ?? fault;
    }
}
