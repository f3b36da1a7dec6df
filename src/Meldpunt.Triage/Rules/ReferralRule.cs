namespace Meldpunt.Triage.Policies;

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
