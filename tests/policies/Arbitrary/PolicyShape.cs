namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>How large random policies are.</summary>
/// <param name="LeastItemFacts">The fewest facts of an item.</param>
/// <param name="MostItemFacts">The most.</param>
/// <param name="MostAnswers">The most answers of a fact; the fewest are two.</param>
/// <param name="MostReportFacts">The most facts of a report.</param>
internal sealed record PolicyShape(int LeastItemFacts, int MostItemFacts, int MostAnswers, int MostReportFacts)
{
    /// <summary>So few that every report can be tried beside every set of items.</summary>
    public static PolicyShape OfReports { get; } = new(2, 4, 3, 2) { LeastReportFacts = 1 };

    /// <summary>So few that every item can be tried, and rules that tie most of the facts together.</summary>
    public static PolicyShape OfItems { get; } = new(1, 5, 4, 0) { IsDense = true };

    /// <summary>The fewest facts of a report.</summary>
    public int LeastReportFacts { get; init; }

    /// <summary>True when a condition speaks of most facts; else of about half of them.</summary>
    public bool IsDense { get; init; }
}
