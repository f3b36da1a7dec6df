using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>All that an answer about a report can change, each as the set of reports where it is so.</summary>
internal static class ReportEffects
{
    public static IEnumerable<MddSet> Find(ReportPatterns reports)
    {
        IEnumerable<MddSet> all = reports.Routes.Concat(reports.Rules.Referrals).Concat(Orders(reports)).Concat(reports.Rules.Notices);
        return all.Select(set => set & reports.Space.Possible);
    }

    private static IEnumerable<MddSet> Orders(ReportPatterns reports)
    {
        string[] referrals = [.. reports.Policy.Referrals.Select(referral => referral.Id)];
        if (reports.Policy.Referrals.All(referral => referral.Precedes is null)) return [];
        return from earlier in Enumerable.Range(0, referrals.Length)
               from later in Enumerable.Range(earlier + 1, referrals.Length - earlier - 1)
               select reports.Rules.Before(referrals[earlier], referrals[later]);
    }
}
