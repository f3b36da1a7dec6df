namespace Meldpunt.Triage.Hosting;

/// <summary>A line of what was replayed, or a row of a table.</summary>
public sealed record JournalPlace
{
    /// <summary>The name of its file or stream, as it was given.</summary>
    public required string Source { get; init; }

    /// <summary>The line's number, from 1; blank lines count. Of a table the row's number.</summary>
    public required long Line { get; init; }

    /// <summary>True when it is a row of a table.</summary>
    public bool IsRow { get; init; }
}
