using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>How two decisions differ, list by list.</summary>
internal static class BruteForceChange
{
    public static DecisionChange OfItems(string oldRoute, string[] oldReasons, string route, string[] reasons) =>
        new() { Route = Route(oldRoute, route), Reasons = Codes(oldReasons, reasons) };

    public static DecisionChange OfReports(TriagePolicy old, BruteForceOutcome before, TriagePolicy present, BruteForceOutcome after) => new()
    {
        Route = Route(before.Route, after.Route!),
        Referrals = Referrals(old, before, present, after),
        Notices = Codes(before.Notices, after.Notices),
        Labels = Codes(before.Labels, after.Labels),
    };

    // Lost and gained stand in the order of the rules, whatever the order in which they are shown.
    private static CodeChange Referrals(TriagePolicy old, BruteForceOutcome before, TriagePolicy present, BruteForceOutcome after) => Codes(before.Referrals, after.Referrals) with
    {
        Lost = old.Referrals.Select(rule => rule.Id).Where(before.Referrals.Except(after.Referrals).Contains).ToValueList(),
        Gained = present.Referrals.Select(rule => rule.Id).Where(after.Referrals.Except(before.Referrals).Contains).ToValueList(),
        Altered = old.Referrals
            .Where(rule => before.Referrals.Contains(rule.Id) && after.Referrals.Contains(rule.Id) && present.Referrals.Single(other => other.Id == rule.Id).Contact != rule.Contact)
            .Select(rule => rule.Id).ToValueList(),
    };

    private static RouteChange? Route(string? old, string present) => old == present ? null : new() { Old = old, New = present };

    private static CodeChange Codes(string[] old, string[] present) => new()
    {
        Lost = old.Except(present).ToValueList(),
        Gained = present.Except(old).ToValueList(),
        IsReordered = !old.Intersect(present).SequenceEqual(present.Intersect(old)),
    };
}
