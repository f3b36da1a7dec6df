using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Testing.Mutation;

/// <summary>A policy with one small change.</summary>
/// <param name="Operator">How it was changed.</param>
/// <param name="Text">What was changed, in words.</param>
/// <param name="Policy">The changed policy, without texts.</param>
public sealed record PolicyMutant(MutationOperator Operator, string Text, TriagePolicy Policy)
{
    /// <summary>What was changed.</summary>
    public override string ToString() => Text;
}
