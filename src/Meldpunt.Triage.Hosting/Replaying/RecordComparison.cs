using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Hosting;

/// <summary>Compares a recorded decision with the one that is made now.</summary>
internal static class RecordComparison
{
    /// <summary>What differs for the report as a whole. A record does not contain the contacts of referrals.</summary>
    public static DecisionChange OfReport(RecordedOutcome old, Decision present) => new()
    {
        Route = DecisionComparison.Route(old.Route, present.Route),
        Referrals = DecisionComparison.Codes(old.Referrals, present.Referrals.Select(referral => referral.Id)),
        Notices = DecisionComparison.Codes(old.Notices, present.Notices.Select(notice => notice.Id)),
        Labels = DecisionComparison.Codes(old.Labels, present.Labels),
    };

    /// <summary>The different changes of the items.</summary>
    public static ValueList<DecisionChange> OfItems(RecordedOutcome old, Decision present)
    {
        List<DecisionChange> changes = [];
        for (int i = 0; i < old.Items.Count; i++)
        {
            (RecordedItem before, ItemDecision after) = (old.Items[i], present.Items[i]);
            if (before.Route == after.Route && before.Reasons == after.Reasons) continue;
            DecisionChange change = OfItem(before, after);
            if (!changes.Contains(change)) changes.Add(change);
        }

        return changes.ToValueList();
    }

    /// <summary>What differs for an item.</summary>
    public static DecisionChange OfItem(RecordedItem old, ItemDecision present) => new()
    {
        Route = DecisionComparison.Route(old.Route, present.Route),
        Reasons = DecisionComparison.Codes(old.Reasons, present.Reasons),
    };
}
