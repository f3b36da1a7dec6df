namespace Meldpunt.Triage.Analysis;

/// <summary>Past reports that change by the same row of a difference.</summary>
public sealed record PastRow
{
    /// <summary>The row.</summary>
    public required DifferenceRowPlace Place { get; init; }

    /// <summary>How many reports these are, each once however many of its items lie in the row.</summary>
    public required long Count { get; init; }

    /// <summary>The lines of the first of them, from 1; at most 20.</summary>
    public required ValueList<long> Lines { get; init; }
}
