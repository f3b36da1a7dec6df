namespace Meldpunt.Triage.Policies;

/// <summary>Something that is shown to a reporter, and when.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="When">Any of these conditions.</param>
public sealed record NoticeRule(string Id, ValueList<ReportCondition> When)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}
