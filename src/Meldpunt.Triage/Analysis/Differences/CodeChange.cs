namespace Meldpunt.Triage.Analysis;

/// <summary>How a list of codes (reasons, referrals or notices) changed.</summary>
public sealed record CodeChange
{
    /// <summary>No change.</summary>
    public static CodeChange None { get; } = new();

    /// <summary>The codes that only the old version gives.</summary>
    public ValueList<string> Lost { get; init; }

    /// <summary>The codes that only the new version gives.</summary>
    public ValueList<string> Gained { get; init; }

    /// <summary>The codes that both give, of which something else changed: the contact of a referral.</summary>
    public ValueList<string> Altered { get; init; }

    /// <summary>True when codes that both give have another order.</summary>
    public bool IsReordered { get; init; }

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Lost.IsEmpty && Gained.IsEmpty && Altered.IsEmpty && !IsReordered;
}
