using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>A policy with one small change.</summary>
public sealed record PolicyMutant
{
    /// <summary>How it was changed.</summary>
    public required MutationOperator Operator { get; init; }

    /// <summary>What was changed, in words.</summary>
    public required string Text { get; init; }

    /// <summary>The changed policy, without texts.</summary>
    public required TriagePolicy Policy { get; init; }

    /// <summary>What was changed.</summary>
    public override string ToString() => Text;
}
