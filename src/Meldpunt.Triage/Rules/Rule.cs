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

/// <summary>Rules of one rank. The route comes from the first group that has a rule which applies.</summary>
/// <param name="Id">The group's name, such as <c>A</c>.</param>
/// <param name="Rules">Its rules; all that apply give their reasons.</param>
public sealed record RuleGroup(string Id, ValueList<Rule> Rules);

/// <summary>The route of a report that has no items. The first that applies decides; else the report stays unsettled.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="When">Any of these conditions on the facts of the report.</param>
/// <param name="Route">The route.</param>
public sealed record EmptyReportRule(string Id, ValueList<ReportCondition> When, string Route)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}

/// <summary>Something that is shown to a reporter, and when.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="When">Any of these conditions.</param>
public sealed record NoticeRule(string Id, ValueList<ReportCondition> When)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}

/// <summary>Something that staff see of a report, such as its urgency or its queue, and when. No reporter ever sees it.</summary>
/// <param name="Id">The label's id.</param>
/// <param name="When">Any of these conditions.</param>
public sealed record LabelRule(string Id, ValueList<ReportCondition> When)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}
