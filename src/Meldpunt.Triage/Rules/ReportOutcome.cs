namespace Meldpunt.Triage.Policies;

/// <summary>The outcome of a report, in codes. Equal outcomes of one engine are mostly the same object.</summary>
public sealed record ReportOutcome
{
    /// <summary>The route.</summary>
    public required string Route { get; init; }

    /// <summary>The referrals that apply, in the order in which to show them.</summary>
    public required ValueList<string> Referrals { get; init; }

    /// <summary>The notices that apply, in order.</summary>
    public required ValueList<string> Notices { get; init; }

    /// <summary>
    /// The facts of the report that are unanswered, in the order to ask them, and <c>items</c> in the place of the questions
    /// about its items.
    /// </summary>
    public required ValueList<string> Questions { get; init; }
}
