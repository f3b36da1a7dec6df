using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>
/// Every summary of items that can come about, each once, with the smallest items that make it: which routes occur,
/// and which conditions on doubt some item fulfils.
/// </summary>
internal static class BruteForceSummaries
{
    public static BruteForceKind[][] Of(BruteForceKind[] kinds, params TriagePolicy[] policies)
    {
        SomeItem[] doubts = [.. policies.SelectMany(Conditions).Select(condition => condition.SomeItem).OfType<SomeItem>().Where(some => some.InDoubt)];
        return
        [
            .. Enumerable.Range(0, 1 << kinds.Length)
                .Select(set => kinds.Where((_, kind) => (set >> kind & 1) != 0).ToArray())
                .GroupBy(items => Key(items, doubts))
                .Select(alike => alike.MinBy(items => items.Sum(item => item.Size))!),
        ];
    }

    private static string Key(BruteForceKind[] items, SomeItem[] doubts) =>
        string.Join(' ', items.Select(item => item.Route).Distinct().Order()) + "/"
        + string.Concat(doubts.Select(some => items.Any(item => item.InDoubt && (some.Routes.IsEmpty || some.Routes.Contains(item.Route))) ? 'y' : 'n'));

    private static IEnumerable<ReportCondition> Conditions(TriagePolicy policy) =>
        policy.EmptyReport.SelectMany(rule => rule.When)
            .Concat(policy.Referrals.SelectMany(rule => rule.Precedes is null ? rule.When : rule.When.Concat(rule.Precedes.When)))
            .Concat(policy.Notices.SelectMany(rule => rule.When));
}
