namespace Meldpunt.Triage.Hosting;

/// <summary>Lines that could not be replayed, all for the same reason.</summary>
public sealed record FaultReason
{
    /// <summary>Why: the fault with its path, in which <c>[]</c> stands for any item.</summary>
    public required string Reason { get; init; }

    /// <summary>How many lines these are.</summary>
    public required long Count { get; init; }

    /// <summary>Where the first of them are; at most 20.</summary>
    public required ValueList<JournalPlace> First { get; init; }
}
