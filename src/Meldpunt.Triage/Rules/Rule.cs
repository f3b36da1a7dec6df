namespace Meldpunt.Triage.Policies;

/// <summary>A row of the decision table: when it applies, and where an item then goes.</summary>
/// <param name="Id">The rule's id, which is also the reason it gives.</param>
/// <param name="When">When it applies, over the facts of an item.</param>
/// <param name="Route">The route it asks for.</param>
public sealed record Rule(string Id, Condition When, string Route)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;

    /// <summary>False for a rule that gives no reason, as the default does.</summary>
    public bool GivesReason { get; init; } = true;
}
