namespace Meldpunt.Triage.Policies;

/// <summary>The outcome of an item, in codes. Equal outcomes of one engine are mostly the same object.</summary>
public sealed record ItemOutcome
{
    /// <summary>The route.</summary>
    public required string Route { get; init; }

    /// <summary>The rules that apply whatever the missing answers are, in the order of the policy.</summary>
    public required ValueList<string> Reasons { get; init; }

    /// <summary>The routes that can still be reached; one when the route is settled.</summary>
    public required ValueList<string> Possible { get; init; }

    /// <summary>The unanswered facts on which the route still depends; none when it is settled.</summary>
    public required ValueList<string> Questions { get; init; }

    /// <summary>True when no further answer can change the route.</summary>
    public bool IsSettled => Possible.Count == 1;
}

/// <summary>The outcome of a report, in codes. Equal outcomes of one engine are mostly the same object.</summary>
public sealed record ReportOutcome
{
    /// <summary>The route.</summary>
    public required string Route { get; init; }

    /// <summary>The referrals that apply, in the order in which to show them.</summary>
    public required ValueList<string> Referrals { get; init; }

    /// <summary>The notices that apply, in order.</summary>
    public required ValueList<string> Notices { get; init; }

    /// <summary>The labels that apply, in order. They are for staff, never for the reporter.</summary>
    public required ValueList<string> Labels { get; init; }

    /// <summary>
    /// The facts of the report that are unanswered, in the order to ask them, and <c>items</c> in the place of the questions
    /// about its items.
    /// </summary>
    public required ValueList<string> Questions { get; init; }
}
