using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds routes, referrals, notices and labels that no report can get, and rules for an empty report that never have their turn.</summary>
internal static class ReachCheck
{
    public static IEnumerable<Finding> Find(ReportPatterns reports)
    {
        TriagePolicy policy = reports.Policy;
        ReportSpace space = reports.Space;
        for (int i = 0; i < policy.Routes.Count; i++)
        {
            if (IsReached(space, reports.Routes[i]) || IsReached(space, reports.Rules.SomeItemHas(policy.Routes[i]))) continue;
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.UnreachableRoute,
                Message = $"No item and no report gets the route '{policy.Routes[i]}'.",
                Path = PolicyPaths.At("routes", i),
                About = new() { Route = policy.Routes[i] },
            };
        }

        for (int i = 0; i < policy.Referrals.Count; i++)
        {
            if (IsReached(space, reports.Rules.Referrals[i])) continue;
            string id = policy.Referrals[i].Id;
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.UnreachableReferral,
                Message = $"No report gets the referral '{id}'.",
                Path = PolicyPaths.At("referrals", i),
                Rules = [id],
                About = new() { Referrals = [id] },
            };
        }

        for (int i = 0; i < policy.Notices.Count; i++)
        {
            if (IsReached(space, reports.Rules.Notices[i])) continue;
            string id = policy.Notices[i].Id;
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.UnreachableNotice,
                Message = $"No report gets the notice '{id}'.",
                Path = PolicyPaths.At("notices", i),
                Rules = [id],
                About = new() { Notices = [id] },
            };
        }

        for (int i = 0; i < policy.Labels.Count; i++)
        {
            if (IsReached(space, reports.Rules.Labels[i])) continue;
            string id = policy.Labels[i].Id;
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.UnreachableLabel,
                Message = $"No report gets the label '{id}'.",
                Path = PolicyPaths.At("labels", i),
                Rules = [id],
                About = new() { Labels = [id] },
            };
        }

        foreach (Finding finding in EmptyReports(reports)) yield return finding;
    }

    private static bool IsReached(ReportSpace space, MddSet set) => set.Overlaps(space.Possible);

    private static IEnumerable<Finding> EmptyReports(ReportPatterns reports)
    {
        ReportSpace space = reports.Space;
        MddSet empty = space.Possible & reports.Rules.NoItems;
        MddSet[] own = [.. reports.Rules.EmptyReport.Select(set => set & empty)];
        MddSet earlier = space.Sets.None;
        MinimalCover cover = new();
        for (int i = 0; i < own.Length; earlier |= own[i++])
        {
            MddSet applies = own[i];
            if (!applies.IsWithin(earlier)) continue;
            string id = reports.Policy.EmptyReport[i].Id;
            CoverCandidate[] candidates = [.. Enumerable.Range(0, i).Select(place => new CoverCandidate(place, double.MaxValue, 1))];
            CoverFound found = cover.Find(applies, candidates, one => own[one.Place], space.CountAll);
            RuleCover hiding = new(found.Chosen.Select(place => reports.Policy.EmptyReport[place].Id).ToValueList(), found.Others);
            string why = applies.IsEmpty ? "no report without items fulfils it" : $"wherever it applies, {hiding.TogetherDecide} earlier";
            BigInteger count = space.CountAll(applies);
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.DeadRule,
                Message = $"Rule '{id}' for an empty report never decides: {why}.",
                Path = PolicyPaths.At("emptyReport", i),
                Rules = [id, .. hiding.Rules],
                About = new() { EmptyReport = [id, .. hiding.Rules] },
                Count = count,
                Combinations = space.CountAll(empty),
                Witnesses = space.Smallest(applies) is { } witness ? [witness] : [],
            };
        }
    }
}

/// <summary>All that an answer about a report can change, each as the set of reports where it is so.</summary>
internal static class ReportEffects
{
    public static IEnumerable<MddSet> Find(ReportPatterns reports)
    {
        IEnumerable<MddSet> all = reports.Routes.Concat(reports.Rules.Referrals).Concat(Orders(reports)).Concat(reports.Rules.Notices).Concat(reports.Rules.Labels);
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
