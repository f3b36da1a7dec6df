namespace Meldpunt.Triage.Policies;

/// <summary>The route of a report that has no items. The first that applies decides; else the report stays unsettled.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="When">Any of these conditions on the facts of the report.</param>
/// <param name="Route">The route.</param>
public sealed record EmptyReportRule(string Id, ValueList<ReportCondition> When, string Route)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}
