using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>What is expected of a decision; null parts are not checked.</summary>
public sealed record ExpectedDecision
{
    /// <summary>The report's route.</summary>
    public string? Route { get; init; }

    /// <summary>What is expected of each item, in order; as many as the report has.</summary>
    public ValueList<ExpectedItem>? Items { get; init; }

    /// <summary>The referrals, in order.</summary>
    public ValueList<string>? Referrals { get; init; }

    /// <summary>How organisations are reached, each of which must be among the referrals.</summary>
    public ValueList<ReferralContact>? Contacts { get; init; }

    /// <summary>The notices, in order.</summary>
    public ValueList<string>? Notices { get; init; }

    /// <summary>The labels that staff see, in order.</summary>
    public ValueList<string>? Labels { get; init; }

    /// <summary>The questions, in order.</summary>
    public ValueList<string>? Questions { get; init; }

    internal bool IsEmpty => this == new ExpectedDecision();
}
