using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes a policy in every small way.</summary>
public static class PolicyMutants
{
    /// <summary>All mutants, in the order of the policy. Some may decide as the policy does, and some may be refused by an engine.</summary>
    /// <param name="policy">The policy.</param>
    public static IEnumerable<PolicyMutant> Create(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        TriagePolicy plain = policy with { Texts = PolicyTexts.None, Codes = [], Accepted = [] };
        return ItemRuleMutants.Create(plain).Concat(ReportRuleMutants.Create(plain)).Concat(OrderMutants.Create(plain)).Concat(ClosingMutants.Create(plain));
    }
}
