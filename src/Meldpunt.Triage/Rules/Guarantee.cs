namespace Meldpunt.Triage.Policies;

/// <summary>Something that must hold for every combination of answers, the unanswered ones included.</summary>
/// <param name="Id">The guarantee's name.</param>
/// <param name="Scope">Whether it applies to items or to reports.</param>
/// <param name="Kind">What it says.</param>
public sealed record Guarantee(string Id, GuaranteeScope Scope, GuaranteeKind Kind)
{
    /// <summary>What a <see cref="GuaranteeKind.Never"/> forbids, and what an implication or an unreachable outcome starts from.</summary>
    public OutcomePattern If { get; init; } = OutcomePattern.Anything;

    /// <summary>What an implication or an <see cref="GuaranteeKind.Always"/> asks for, and what cannot be reached.</summary>
    public OutcomePattern Then { get; init; } = OutcomePattern.Anything;

    /// <summary>The answer that a changed answer becomes; null for a guarantee that changes none.</summary>
    public string? ChangeTo { get; init; }

    /// <summary>The fact whose answer changes; null for any fact that has the answer <see cref="ChangeTo"/>.</summary>
    public string? ChangedFact { get; init; }

    /// <summary>The answers that it changes from; empty for any answer.</summary>
    public ValueList<string> ChangeFrom { get; init; }

    /// <summary>The routes from best to worst for a <see cref="GuaranteeKind.NeverWorsens"/>; empty for the policy's own order.</summary>
    public ValueList<string> BestFirst { get; init; }

    /// <summary>The routes that a <see cref="GuaranteeKind.Keeps"/> keeps.</summary>
    public ValueList<string> Keeps { get; init; }

    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}
