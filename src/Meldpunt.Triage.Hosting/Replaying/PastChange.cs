using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Hosting;

/// <summary>Past reports that change in the same way.</summary>
public sealed record PastChange
{
    /// <summary>What changes for the report as a whole: its route, referrals, notices and labels.</summary>
    public required DecisionChange Report { get; init; }

    /// <summary>The different changes of its items: route and reasons.</summary>
    public required ValueList<DecisionChange> Items { get; init; }

    /// <summary>How many reports these are.</summary>
    public required long Count { get; init; }

    /// <summary>The lines of the first of them, from 1; at most 20.</summary>
    public required ValueList<long> Lines { get; init; }
}
