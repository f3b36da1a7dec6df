using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Compiled;

/// <summary>A policy that an engine could be made from, compiled: what every export is generated from.</summary>
internal sealed class SoundPolicy
{
    private SoundPolicy(CompiledPolicy compiled)
    {
        Compiled = compiled;
        Outcomes = new(compiled);
        Version = new() { Id = compiled.Policy.Id, Version = compiled.Policy.Version, Sha256 = PolicyHash.Compute(compiled.Policy) };
    }

    public CompiledPolicy Compiled { get; }

    public TriagePolicy Policy => Compiled.Policy;

    /// <summary>Which policy it is, to be said in the export.</summary>
    public PolicyVersion Version { get; }

    /// <summary>The items, unanswered facts included, by their outcome.</summary>
    public OutcomeSets Outcomes { get; }

    /// <summary>Compiles a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="PolicyException">A word is wrong, the policy is unsound, or it is too large.</exception>
    /// <param name="nodeBudget">How many nodes each of its diagrams may take.</param>
    /// <param name="cancellation">Stops the compiling.</param>
    public static SoundPolicy Compile(TriagePolicy policy, int nodeBudget, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nodeBudget);
        CompiledPolicy compiled = CompiledPolicy.Compile(policy, nodeBudget, cancellation);
        using IDisposable watch = compiled.Budget.StopWhen(cancellation);
        Soundness.ThrowIfUnsound(compiled);
        return new(compiled);
    }

    /// <summary>The error for a policy that a target cannot express.</summary>
    /// <param name="target">The target, such as <c>DMN</c>.</param>
    /// <param name="faults">Why.</param>
    public PolicyException Refused(string target, FaultList faults) =>
        new($"The policy {Policy} cannot be exported as {target}:", faults.ToValueList());
}
