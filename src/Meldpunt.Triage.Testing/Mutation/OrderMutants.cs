using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Testing.Mutation;

/// <summary>Swaps two parts of a policy whose order matters.</summary>
internal static class OrderMutants
{
    public static IEnumerable<PolicyMutant> Of(TriagePolicy policy)
    {
        foreach ((int one, int other) in Lists.Pairs(policy.Groups.Count))
        {
            yield return new(MutationOperator.SwapGroups, $"groups '{policy.Groups[one].Id}' and '{policy.Groups[other].Id}' swapped", policy with { Groups = policy.Groups.Swapped(one, other) });
        }

        foreach ((int one, int other) in Lists.Pairs(policy.Routes.Count))
        {
            yield return new(MutationOperator.SwapRoutes, $"routes '{policy.Routes[one]}' and '{policy.Routes[other]}' swapped", policy with { Routes = policy.Routes.Swapped(one, other) });
        }

        foreach ((int one, int other) in Lists.Pairs(policy.EmptyReport.Count))
        {
            yield return new(MutationOperator.SwapOrder, $"rules '{policy.EmptyReport[one].Id}' and '{policy.EmptyReport[other].Id}' for an empty report swapped", policy with { EmptyReport = policy.EmptyReport.Swapped(one, other) });
        }

        foreach ((int one, int other) in Lists.Pairs(policy.Referrals.Count))
        {
            yield return new(MutationOperator.SwapOrder, $"referrals '{policy.Referrals[one].Id}' and '{policy.Referrals[other].Id}' swapped", policy with { Referrals = policy.Referrals.Swapped(one, other) });
        }

        foreach ((int one, int other) in Lists.Pairs(policy.Notices.Count))
        {
            yield return new(MutationOperator.SwapOrder, $"notices '{policy.Notices[one].Id}' and '{policy.Notices[other].Id}' swapped", policy with { Notices = policy.Notices.Swapped(one, other) });
        }
    }
}
