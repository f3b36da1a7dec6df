using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>Policies of three referrals, of which each can go before any earlier one; whether it is made and whether it goes there is asked.</summary>
internal static class ThreeReferrals
{
    public static IEnumerable<TriagePolicy> InEveryOrder() =>
        from second in new[] { -1, 0 }
        from third in new[] { -1, 0, 1 }
        select Of(-1, second, third);

    private static TriagePolicy Of(params int[] targets)
    {
        PolicyBuilder policy = new PolicyBuilder("three", "1").ItemFact("content", "letter", "in-doubt").Otherwise("A", "rest", "assess");
        foreach ((int target, int i) in targets.Select((target, i) => (target, i)))
        {
            policy.ReportFact($"made{i}", "yes", "no").ReportFact($"moves{i}", "yes", "no").Referral(new($"h{i}", [ReportCondition.Where($"made{i}", "yes")], new("Desk"))
            {
                Precedes = target < 0 ? null : new($"h{target}", [ReportCondition.Where($"moves{i}", "yes")]),
            });
        }

        return policy.Build();
    }
}
