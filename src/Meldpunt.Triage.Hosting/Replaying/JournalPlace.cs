namespace Meldpunt.Triage.Hosting;

/// <summary>A line of what was replayed.</summary>
public sealed record JournalPlace
{
    /// <summary>The name of its file or stream, as it was given.</summary>
    public required string Source { get; init; }

    /// <summary>The line's number, from 1; blank lines count.</summary>
    public required long Line { get; init; }
}
