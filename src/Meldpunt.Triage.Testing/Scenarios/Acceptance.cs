using Meldpunt.Triage.Explanations;

namespace Meldpunt.Triage.Testing;

/// <summary>Puts what is decided in place of what was expected; what was not checked stays so.</summary>
internal static class Acceptance
{
    public static Scenario Accept(TriageEngine engine, Scenario scenario, Decision decision)
    {
        ExpectedDecision expected = scenario.Expected;
        Lazy<Explanation> why = new(() => engine.Explain(decision));
        return scenario with
        {
            Expected = new()
            {
                Route = expected.Route is null ? null : decision.Route,
                Items = expected.Items is { } items ? Items(items, decision, why) : null,
                Referrals = expected.Referrals is null ? null : decision.Referrals.Select(referral => referral.Id).ToValueList(),
                Notices = expected.Notices is null ? null : decision.Notices.Select(notice => notice.Id).ToValueList(),
                Questions = expected.Questions is null ? null : decision.Questions,
            },
        };
    }

    /// <summary>The parts of a decision that people review: route, routes and reasons of the items, referrals and notices.</summary>
    public static ExpectedDecision Whole(Decision decision) => new()
    {
        Route = decision.Route,
        Items = decision.Items.Select(item => new ExpectedItem { Route = item.Route, Reasons = item.Reasons }).ToValueList(),
        Referrals = decision.Referrals.Select(referral => referral.Id).ToValueList(),
        Notices = decision.Notices.Select(notice => notice.Id).ToValueList(),
    };

    private static ValueList<ExpectedItem> Items(ValueList<ExpectedItem> expected, Decision decision, Lazy<Explanation> why) =>
        decision.Items.Select((item, i) => i < expected.Count
            ? Item(expected[i], item, expected[i].NeedsExplanation ? why.Value.Items[i] : null)
            : new() { Route = item.Route, Reasons = item.Reasons }).ToValueList();

    private static ExpectedItem Item(ExpectedItem expected, ItemDecision item, ItemExplanation? why) => new()
    {
        Route = expected.Route is null ? null : item.Route,
        Reasons = expected.Reasons is null ? null : item.Reasons,
        Questions = expected.Questions is null ? null : item.Questions,
        Possible = expected.Possible is null ? null : item.Possible,
        SufficientReason = expected.SufficientReason is null ? null : why!.SufficientReason,
        DecidedBy = expected.DecidedBy is null ? null : why!.DecidedBy,
        Outranked = expected.Outranked is null ? null : why!.Outranked.Select(rule => rule.Rule).ToValueList(),
    };
}
