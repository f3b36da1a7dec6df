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
