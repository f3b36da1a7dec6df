namespace Meldpunt.Triage.Analysis;

/// <summary>Past reports that change in the same way.</summary>
public sealed record PastChange
{
    /// <summary>What changes for the report as a whole: its route, referrals, notices and labels.</summary>
    public required DecisionChange Report { get; init; }

    /// <summary>The different changes of its items: route and reasons.</summary>
    public required ValueList<DecisionChange> Items { get; init; }

    /// <summary>
    /// The rows of the difference in which the reports and their items lie, those about items first. A report is in several where its items are, or where
    /// both an item and the rules of the report changed.
    /// </summary>
    public ValueList<DifferenceRowPlace> Rows { get; init; }

    /// <summary>True when a part of the change is in no row: the list of the difference is cut short, or a word says nothing in the other version.</summary>
    public bool IsRowMissing { get; init; }

    /// <summary>How many reports these are.</summary>
    public required long Count { get; init; }

    /// <summary>The lines of the first of them, from 1; at most 20.</summary>
    public required ValueList<long> Lines { get; init; }
}
