using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Swaps two parts of a policy whose order matters.</summary>
internal static class OrderMutants
{
    public static IEnumerable<PolicyMutant> Create(TriagePolicy policy)
    {
        foreach ((int one, int other) in Lists.Pairs(policy.Groups.Count))
        {
            yield return new()
            {
                Operator = MutationOperator.SwapGroups,
                Text = $"groups '{policy.Groups[one].Id}' and '{policy.Groups[other].Id}' swapped",
                Policy = policy with { Groups = policy.Groups.Swapped(one, other) },
            };
        }

        foreach ((int one, int other) in Lists.Pairs(policy.Routes.Count))
        {
            yield return new()
            {
                Operator = MutationOperator.SwapRoutes,
                Text = $"routes '{policy.Routes[one]}' and '{policy.Routes[other]}' swapped",
                Policy = policy with { Routes = policy.Routes.Swapped(one, other) },
            };
        }

        foreach ((int one, int other) in Lists.Pairs(policy.EmptyReport.Count))
        {
            yield return new()
            {
                Operator = MutationOperator.SwapOrder,
                Text = $"rules '{policy.EmptyReport[one].Id}' and '{policy.EmptyReport[other].Id}' for an empty report swapped",
                Policy = policy with { EmptyReport = policy.EmptyReport.Swapped(one, other) },
            };
        }

        foreach ((int one, int other) in Lists.Pairs(policy.Referrals.Count))
        {
            yield return new()
            {
                Operator = MutationOperator.SwapOrder,
                Text = $"referrals '{policy.Referrals[one].Id}' and '{policy.Referrals[other].Id}' swapped",
                Policy = policy with { Referrals = policy.Referrals.Swapped(one, other) },
            };
        }

        foreach ((int one, int other) in Lists.Pairs(policy.Notices.Count))
        {
            yield return new()
            {
                Operator = MutationOperator.SwapOrder,
                Text = $"notices '{policy.Notices[one].Id}' and '{policy.Notices[other].Id}' swapped",
                Policy = policy with { Notices = policy.Notices.Swapped(one, other) },
            };
        }

        foreach ((int one, int other) in Lists.Pairs(policy.Labels.Count))
        {
            yield return new()
            {
                Operator = MutationOperator.SwapOrder,
                Text = $"labels '{policy.Labels[one].Id}' and '{policy.Labels[other].Id}' swapped",
                Policy = policy with { Labels = policy.Labels.Swapped(one, other) },
            };
        }
    }
}
