using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Rules;

/// <summary>Something that must hold for every combination of answers, the unanswered ones included.</summary>
/// <param name="Id">The guarantee's name.</param>
/// <param name="Scope">Whether it speaks of items or of reports.</param>
/// <param name="Kind">What it says.</param>
public sealed record Guarantee(string Id, GuaranteeScope Scope, GuaranteeKind Kind)
{
    /// <summary>What an <see cref="GuaranteeKind.Implies"/> starts from, and a <see cref="GuaranteeKind.Never"/> forbids.</summary>
    public OutcomePattern If { get; init; } = OutcomePattern.Anything;

    /// <summary>What an <see cref="GuaranteeKind.Implies"/> or <see cref="GuaranteeKind.Always"/> asks for.</summary>
    public OutcomePattern Then { get; init; } = OutcomePattern.Anything;

    /// <summary>The answer that a <see cref="GuaranteeKind.Keeps"/> changes to; null otherwise.</summary>
    public string? ChangeTo { get; init; }

    /// <summary>The routes that a <see cref="GuaranteeKind.Keeps"/> keeps.</summary>
    public ValueList<string> Keeps { get; init; }

    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}
