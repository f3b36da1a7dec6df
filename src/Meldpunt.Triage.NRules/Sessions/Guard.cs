using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>Compares what the rules of a session found with what the policy's engine decides. A decision that differs is never given.</summary>
internal static class Guard
{
    private const string Advice = "An agenda filter, an action interceptor or another rule is in the way. Use another session";

    public static void Compare(CasePolicy policy, ItemOutcome expected, ItemOutcome found)
    {
        if (!expected.Equals(found)) throw Altered(policy, expected.Reasons, found.Reasons, expected.Route, found.Route);
    }

    public static void Compare(CasePolicy policy, Decision expected, Decision found)
    {
        if (!expected.Equals(found)) throw Altered(policy, Parts(expected), Parts(found), expected.Route, found.Route);
    }

    /// <summary>The items of a case are not those of its report, or one has no decision.</summary>
    public static RulesAlteredException Skipped(CasePolicy policy) =>
        new($"The rules of {policy.Policy} did not all fire: not every item is decided. {Advice}.");

    private static RulesAlteredException Altered(CasePolicy policy, ValueList<string> expected, ValueList<string> found, string expectedRoute, string foundRoute)
    {
        string[] missing = [.. expected.Except(found)];
        string[] added = [.. found.Except(expected)];
        List<string> what = [];
        if (missing.Length > 0) what.Add($"missing {Messages.AllOf(missing)}");
        if (added.Length > 0) what.Add($"unexpected {Messages.AllOf(added)}");
        if (what.Count == 0) what.Add($"expected the route '{expectedRoute}' and found '{foundRoute}', or the parts of the decision in another order");
        return new($"The rules of {policy.Policy} did not all fire: {string.Join(", ", what)}. {Advice}.") { Rules = [.. missing, .. added] };
    }

    private static ValueList<string> Parts(Decision decision) =>
        decision.Referrals.Select(referral => referral.Id).Concat(decision.Notices.Select(notice => notice.Id)).Concat(decision.Labels).ToValueList();
}
