namespace Meldpunt.Triage.Testing;

/// <summary>What is expected of one item; null parts are not checked.</summary>
public sealed record ExpectedItem
{
    /// <summary>The item's route.</summary>
    public string? Route { get; init; }

    /// <summary>Its reasons, in the order of the policy.</summary>
    public ValueList<string>? Reasons { get; init; }

    /// <summary>The questions that its route still depends on, in order.</summary>
    public ValueList<string>? Questions { get; init; }

    /// <summary>The routes that it can still get.</summary>
    public ValueList<string>? Possible { get; init; }

    /// <summary>The facts that settle its route, as the explanation gives them.</summary>
    public ValueList<string>? SufficientReason { get; init; }

    /// <summary>The rules that decided, as the explanation gives them.</summary>
    public ValueList<string>? DecidedBy { get; init; }

    /// <summary>The rules that apply and were outranked, as the explanation gives them.</summary>
    public ValueList<string>? Outranked { get; init; }

    internal bool NeedsExplanation => SufficientReason is not null || DecidedBy is not null || Outranked is not null;
}
