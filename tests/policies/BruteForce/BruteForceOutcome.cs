using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>What becomes of a report, its rules read from top to bottom. The route is null where the policy knows none of the items' routes.</summary>
internal sealed record BruteForceOutcome(string? Route, string[] Referrals, string[] Notices)
{
    public static BruteForceOutcome Read(TriagePolicy policy, IReadOnlyList<BruteForceKind> items, Func<Condition, bool> holds)
    {
        List<string> referrals = [];
        foreach (ReferralRule referral in policy.Referrals.Where(rule => Any(rule.When)))
        {
            bool moves = referral.Precedes is { } precedes && Any(precedes.When) && referrals.Contains(precedes.Referral);
            referrals.Insert(moves ? referrals.IndexOf(referral.Precedes!.Referral) : referrals.Count, referral.Id);
        }

        string? route = items.Count > 0
            ? policy.Routes.FirstOrDefault(route => items.Any(item => item.Route == route))
            : policy.EmptyReport.FirstOrDefault(rule => Any(rule.When))?.Route ?? policy.UnsettledRoute;
        return new(route, [.. referrals], [.. policy.Notices.Where(rule => Any(rule.When)).Select(rule => rule.Id)]);

        bool Any(IEnumerable<ReportCondition> conditions) =>
            conditions.Any(condition => holds(condition.Facts) && (condition.SomeItem is null || items.Any(item => Fulfils(item, condition.SomeItem))));
    }

    public string Key => $"{Route} [{string.Join(',', Referrals)}] [{string.Join(',', Notices)}]";

    private static bool Fulfils(BruteForceKind item, SomeItem some) =>
        (some.Routes.IsEmpty || some.Routes.Contains(item.Route)) && (item.InDoubt || !some.InDoubt);
}
