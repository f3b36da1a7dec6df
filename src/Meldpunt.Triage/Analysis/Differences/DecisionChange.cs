namespace Meldpunt.Triage.Analysis;

/// <summary>How a decision changed from one version of a policy to another.</summary>
public sealed record DecisionChange
{
    /// <summary>How the route changed; null when it did not.</summary>
    public RouteChange? Route { get; init; }

    /// <summary>How the reasons changed. Items only.</summary>
    public CodeChange Reasons { get; init; } = CodeChange.None;

    /// <summary>How the referrals changed. Reports only.</summary>
    public CodeChange Referrals { get; init; } = CodeChange.None;

    /// <summary>How the notices changed. Reports only.</summary>
    public CodeChange Notices { get; init; } = CodeChange.None;

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Route is null && Reasons.IsEmpty && Referrals.IsEmpty && Notices.IsEmpty;
}
