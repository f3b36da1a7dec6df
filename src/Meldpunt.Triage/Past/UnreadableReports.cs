namespace Meldpunt.Triage.Analysis;

/// <summary>Past reports that the old version reads and the new one refuses, all for the same reason.</summary>
public sealed record UnreadableReports
{
    /// <summary>
    /// Why: every fault with its path, in which <c>[]</c> stands for any item. It has the words of facts and answers, never the content of a URL.
    /// </summary>
    public required string Reason { get; init; }

    /// <summary>How many reports these are.</summary>
    public required long Count { get; init; }

    /// <summary>The lines of the first of them, from 1; at most 20.</summary>
    public required ValueList<long> Lines { get; init; }

    /// <summary>True when a reason that is expected is this one.</summary>
    /// <param name="reason">The expected reason, in which <c>*</c> stands for any text.</param>
    public bool IsFor(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Wildcard.Matches(reason, Reason);
    }
}
