using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Where assertions on decisions and policies start.</summary>
public static class TriageAssertionExtensions
{
    /// <summary>Starts an assertion on a decision.</summary>
    /// <param name="decision">The decision.</param>
    public static DecisionAssertions Should(this Decision? decision) => new(decision);

    /// <summary>Starts an assertion on a policy.</summary>
    /// <param name="policy">The policy.</param>
    public static PolicyAssertions Should(this TriagePolicy? policy) => new(policy);
}
