using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>What becomes of a report, its rules read from top to bottom. The route is null where the policy knows none of the items' routes.</summary>
internal sealed record BruteForceOutcome(string? Route, string[] Referrals, string[] Notices, string[] Labels)
{
    public static BruteForceOutcome Read(TriagePolicy policy, IReadOnlyList<BruteForceKind> items, Func<Condition, bool> holds)
    {
        string? route = null;
        route = items.Count > 0
            ? policy.Routes.FirstOrDefault(route => items.Any(item => item.Route == route))
            : policy.EmptyReport.FirstOrDefault(rule => Any(rule.When))?.Route ?? policy.UnsettledRoute;
        List<string> referrals = [];
        foreach (ReferralRule referral in policy.Referrals.Where(rule => Any(rule.When)))
        {
            bool moves = referral.Precedes is { } precedes && Any(precedes.When) && referrals.Contains(precedes.Referral);
            referrals.Insert(moves ? referrals.IndexOf(referral.Precedes!.Referral) : referrals.Count, referral.Id);
        }

        return new(
            route, [.. referrals], [.. policy.Notices.Where(rule => Any(rule.When)).Select(rule => rule.Id)], [.. policy.Labels.Where(rule => Any(rule.When)).Select(rule => rule.Id)]);

        bool Any(IEnumerable<ReportCondition> conditions) => conditions.Any(Holds);

        bool Holds(ReportCondition condition) =>
            holds(condition.Facts)
            && (condition.Routes.IsEmpty || condition.Routes.Contains(route!))
            && (condition.SomeItem is null || items.Any(item => item.Fulfils(policy, condition.SomeItem)))
            && (condition.NoItem is null || !items.Any(item => item.Fulfils(policy, condition.NoItem)))
            && (condition.EveryItem is null || (items.Count > 0 && items.All(item => item.Fulfils(policy, condition.EveryItem))));
    }

    public string Key => $"{Route} [{string.Join(',', Referrals)}] [{string.Join(',', Notices)}] [{string.Join(',', Labels)}]";
}
