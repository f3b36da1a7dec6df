using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage;

/// <summary>Compares the decisions of two versions of a policy on one report.</summary>
internal static class DecisionComparison
{
    /// <summary>What changes for the report as a whole.</summary>
    public static DecisionChange OfReport(Decision old, Decision present)
    {
        CodeChange referrals = Codes(old.Referrals.Select(referral => referral.Id), present.Referrals.Select(referral => referral.Id));
        string[] altered = [.. old.Referrals.Where(before => present.Referrals.Any(after => after.Id == before.Id && after != before)).Select(referral => referral.Id)];
        return new()
        {
            Route = Route(old.Route, present.Route),
            Referrals = referrals with { Altered = altered.ToValueList() },
            Notices = Codes(old.Notices.Select(notice => notice.Id), present.Notices.Select(notice => notice.Id)),
            Labels = Codes(old.Labels, present.Labels),
        };
    }

    /// <summary>What changes for an item.</summary>
    public static DecisionChange OfItem(ItemDecision old, ItemDecision present) => new()
    {
        Route = Route(old.Route, present.Route),
        Reasons = Codes(old.Reasons, present.Reasons),
    };

    public static RouteChange? Route(string old, string present) => old == present ? null : new() { Old = old, New = present };

    public static CodeChange Codes(IEnumerable<string> old, IEnumerable<string> present)
    {
        string[] before = [.. old];
        string[] after = [.. present];
        if (before.AsSpan().SequenceEqual(after)) return CodeChange.None;
        return new()
        {
            Lost = before.Except(after).ToValueList(),
            Gained = after.Except(before).ToValueList(),
            IsReordered = !before.Intersect(after).SequenceEqual(after.Intersect(before)),
        };
    }
}
