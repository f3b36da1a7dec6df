namespace Meldpunt.Triage.Policies;

/// <summary>A pattern over answers and what they lead to. Each part that is said must match; one that is not said always does.</summary>
public sealed record OutcomePattern
{
    /// <summary>The pattern that matches everything.</summary>
    public static OutcomePattern Anything { get; } = new();

    /// <summary>Any of these conditions on the facts; empty for any facts.</summary>
    public ValueList<Condition> Facts { get; init; }

    /// <summary>Any of these routes; empty for any route.</summary>
    public ValueList<string> Routes { get; init; }

    /// <summary>True when there must be a reason. Items only.</summary>
    public bool HasReason { get; init; }

    /// <summary>Any of these reasons; empty for any or none. Items only.</summary>
    public ValueList<string> Reasons { get; init; }

    /// <summary>Any of these referrals; empty for any or none. Reports only.</summary>
    public ValueList<string> Referrals { get; init; }

    /// <summary>Any of these notices; empty for any or none. Reports only.</summary>
    public ValueList<string> Notices { get; init; }

    /// <summary>True when there must be a referral. Reports only.</summary>
    public bool HasReferral { get; init; }

    /// <summary>The referral that must come first; null for any. Reports only.</summary>
    public string? FirstReferral { get; init; }
}
