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

/// <summary>An organisation that a reporter is pointed to, and when. It adds to a route and never replaces it.</summary>
/// <param name="Id">The referral's id.</param>
/// <param name="When">Any of these conditions.</param>
/// <param name="Contact">How to reach it.</param>
public sealed record ReferralRule(string Id, ValueList<ReportCondition> When, Contact Contact)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;

    /// <summary>When it comes before an earlier referral in the list; null for never.</summary>
    public Precedence? Precedes { get; init; }
}

/// <summary>Moves a referral right before another one, when both apply.</summary>
/// <param name="Referral">The id of the referral that it precedes.</param>
/// <param name="When">Any of these conditions.</param>
public sealed record Precedence(string Referral, ValueList<ReportCondition> When);

/// <summary>The paragraphs of the source text that a rule comes from.</summary>
/// <param name="Sections">Ids of sections that the policy lists, such as <c>5</c>.</param>
/// <param name="Ruling">True when the source is silent and this is a decision of the policy's makers.</param>
public sealed record Citation(ValueList<string> Sections, bool Ruling = false)
{
    /// <summary>Why it is so, in the words of the policy's makers, such as what led to a ruling; null when nothing needs to be said.</summary>
    public string? Note { get; init; }

    /// <summary>No source.</summary>
    public static Citation None { get; } = new([]);

    /// <summary>A rule that these sections say.</summary>
    /// <param name="sections">The sections' ids.</param>
    public static Citation Of(params string[] sections) => new(sections.ToValueList());

    /// <summary>A decision of the policy's makers where these sections are silent.</summary>
    /// <param name="sections">The sections' ids.</param>
    public static Citation RulingOn(params string[] sections) => new(sections.ToValueList(), Ruling: true);
}

/// <summary>A section of the text that the policy comes from.</summary>
/// <param name="Id">How rules cite it, such as <c>4a</c>.</param>
/// <param name="Title">What it is about.</param>
public sealed record SourceSection(string Id, string Title)
{
    /// <summary>
    /// The fingerprints of its blocks (paragraphs, headings, points of a list), in their order: 16 hexadecimal digits each, as a source page's
    /// <c>Fingerprint</c> makes them. A block may belong to several sections. Empty where the policy keeps none, so that a change of the text is not seen.
    /// </summary>
    public ValueList<string> Fingerprints { get; init; }
}
