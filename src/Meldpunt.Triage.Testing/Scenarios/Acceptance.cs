using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Puts what is decided in place of what was expected; what was not checked stays so.</summary>
internal static class Acceptance
{
    public static Scenario Accept(TriageEngine engine, Scenario scenario, Decision decision)
    {
        ExpectedDecision expected = scenario.Expected;
        Lazy<Explanation> why = new(() => engine.Explain(decision));
        ValueList<ReferralContact> contacts = Contacts(expected.Contacts ?? [], decision);
        bool noneIsLeft = contacts.IsEmpty && expected.Contacts is { IsEmpty: false };
        return scenario with
        {
            Expected = new()
            {
                Route = expected.Route is null ? null : decision.Route,
                Items = expected.Items is { } items ? Items(items, decision, why) : null,
                Referrals = expected.Referrals is null && !noneIsLeft ? null : decision.Referrals.Select(referral => referral.Id).ToValueList(),
                Contacts = expected.Contacts is null || noneIsLeft ? null : contacts,
                Notices = expected.Notices is null ? null : decision.Notices.Select(notice => notice.Id).ToValueList(),
                Labels = expected.Labels is null ? null : decision.Labels,
                Questions = expected.Questions is null ? null : decision.Questions,
            },
        };
    }

    /// <summary>The parts of a decision that people review: route, routes and reasons of the items, referrals, notices and labels.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="hasLabels">False to say nothing of labels, where no policy that it is about has any.</param>
    /// <param name="contacts">What is expected of contacts too; null for nothing.</param>
    public static ExpectedDecision Whole(Decision decision, bool hasLabels, ValueList<ReferralContact>? contacts = null) => new()
    {
        Route = decision.Route,
        Items = decision.Items.Select(item => new ExpectedItem { Route = item.Route, Reasons = item.Reasons }).ToValueList(),
        Referrals = decision.Referrals.Select(referral => referral.Id).ToValueList(),
        Contacts = contacts is { IsEmpty: false } ? contacts : null,
        Notices = decision.Notices.Select(notice => notice.Id).ToValueList(),
        Labels = hasLabels ? decision.Labels : null,
    };

    /// <summary>What a contact has, and that it has not what another one has.</summary>
    public static ContactPattern Whole(Contact contact, Contact other) =>
        ContactPattern.Create(part => contact.Get(part) ?? (other.Get(part) is null ? null : ""));

    // Of an organisation that the reporter is no longer referred to, nothing can be expected; the referrals say so.
    private static ValueList<ReferralContact> Contacts(ValueList<ReferralContact> expected, Decision decision) =>
    [
        .. from said in expected
           join referral in decision.Referrals on said.Referral equals referral.Id
           select said with { Contact = ContactPattern.Create(part => said.Contact.Get(part) is null ? null : referral.Contact.Get(part) ?? "") },
    ];

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
