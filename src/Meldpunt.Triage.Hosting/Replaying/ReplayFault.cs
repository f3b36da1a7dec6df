namespace Meldpunt.Triage.Hosting;

/// <summary>A line that could not be replayed.</summary>
public sealed record ReplayFault
{
    /// <summary>Which.</summary>
    public required JournalPlace Place { get; init; }

    /// <summary>The first thing that is wrong with it.</summary>
    public required Fault Fault { get; init; }
}
