using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Testing.Mutation;

/// <summary>Changes a policy in every small way.</summary>
public static class PolicyMutants
{
    /// <summary>All mutants, in the order of the policy. Some may decide as the policy does, and some may be refused by an engine.</summary>
    /// <param name="policy">The policy.</param>
    public static IEnumerable<PolicyMutant> Of(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        TriagePolicy plain = policy with { Texts = PolicyTexts.None, Codes = [] };
        return ItemRuleMutants.Of(plain).Concat(ReportRuleMutants.Of(plain)).Concat(OrderMutants.Of(plain));
    }
}
