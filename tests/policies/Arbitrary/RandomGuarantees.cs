using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Random guarantees of every kind about a policy.</summary>
internal static class RandomGuarantees
{
    private static readonly GuaranteeKind[] OfAPattern = [GuaranteeKind.Implies, GuaranteeKind.Always, GuaranteeKind.Never, GuaranteeKind.Unreachable];

    public static Gen<Guarantee> About(TriagePolicy policy) => Gen.OneOf(
        Patterned(GuaranteeScope.Item, ItemPattern(policy)),
        Patterned(GuaranteeScope.Report, ReportPattern(policy)),
        Changing(policy),
        Closing(policy),
        Gen.Select(Gen.OneOfConst(GuaranteeScope.Item, GuaranteeScope.Report), Gen.OneOfConst(GuaranteeKind.SettledStays, GuaranteeKind.OneRoute, GuaranteeKind.ClosingSettles))
            .Select((scope, kind) => new Guarantee("g", scope, kind)));

    private static Gen<Guarantee> Patterned(GuaranteeScope scope, Gen<OutcomePattern> pattern) =>
        Gen.Select(Gen.OneOfConst(OfAPattern), pattern, pattern).Select((kind, one, other) => new Guarantee("g", scope, kind)
        {
            If = kind switch
            {
                GuaranteeKind.Always => OutcomePattern.Anything,
                GuaranteeKind.Never => Saying(one),
                _ => one,
            },
            Then = kind == GuaranteeKind.Never ? OutcomePattern.Anything : Saying(other),
        });

    private static OutcomePattern Saying(OutcomePattern pattern) => pattern == OutcomePattern.Anything ? new() { Routes = ["go"] } : pattern;

    private static Gen<OutcomePattern> ItemPattern(TriagePolicy policy) =>
        from conditions in RandomConditions.On(policy.Vocabulary.ItemFacts).Array[0, 2]
        from routes in Some(policy.Routes)
        from reason in Gen.Int[0, 3]
        from reasons in Some(policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id))
        select new OutcomePattern { Facts = conditions.ToValueList(), Routes = routes, HasReason = reason == 0, Reasons = reasons };

    private static Gen<OutcomePattern> ReportPattern(TriagePolicy policy) =>
        from conditions in RandomConditions.On(policy.Vocabulary.ReportFacts).Array[0, 2]
        from routes in Some(policy.Routes)
        from referral in Gen.Int[0, 3]
        from first in Some(policy.Referrals.Select(one => one.Id))
        from referrals in Some(policy.Referrals.Select(one => one.Id))
        from notices in Some(policy.Notices.Select(one => one.Id))
        from labels in Some(policy.Labels.Select(one => one.Id))
        from reached in Some(policy.Referrals.Select(one => one.Id))
        from contact in Gen.OneOfConst<ContactPattern>(new() { Phone = "112" }, new() { Phone = "", Name = "desk" }, new() { Url = "", Email = "", Chat = "", Hours = "" }, new() { Chat = "https://chat.example", Email = "help@example.org" }, new() { Hours = "24/7", Url = "https://example.org/help?a=1&b='2'" })
        select new OutcomePattern
        {
            Facts = conditions.ToValueList(),
            Routes = routes,
            HasReferral = referral == 0,
            FirstReferral = first.IsEmpty ? null : first[0],
            Referrals = referrals,
            Contacts = reached.Distinct().Select(one => new ReferralContact(one, contact)).ToValueList(),
            Notices = notices,
            Labels = labels,
        };

    private static Gen<Guarantee> Changing(TriagePolicy policy) =>
        from fact in Gen.OneOfConst([null, .. policy.Vocabulary.ItemFacts])
        let answers = fact is null ? [.. policy.Vocabulary.ItemFacts.SelectMany(one => one.Answers).Distinct()] : fact.Answers.ToArray()
        from to in Gen.OneOfConst(answers)
        from list in Some(answers)
        from keeps in Gen.OneOfConst(policy.Routes.ToArray()).Array[1, 2]
        from order in Gen.Shuffle(policy.Routes.ToArray())
        from flags in Gen.Bool.Array[2]
        select new Guarantee("g", GuaranteeScope.Item, flags[0] ? GuaranteeKind.Keeps : GuaranteeKind.NeverWorsens)
        {
            ChangeTo = to,
            ChangedFact = fact?.Id,
            ChangeFrom = list,
            Keeps = flags[0] ? keeps.ToValueList() : [],
            BestFirst = flags[1] && !flags[0] ? order.ToValueList() : [],
        };

    private static Gen<Guarantee> Closing(TriagePolicy policy) =>
        Gen.Select(Gen.OneOfConst(policy.Routes.ToArray()).Array[1, 2], Gen.Bool)
            .Select((keeps, with) => new Guarantee("g", GuaranteeScope.Item, GuaranteeKind.ClosingKeeps) { Keeps = keeps.ToValueList(), WithAddress = with });

    // Most often none.
    private static Gen<ValueList<string>> Some(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length == 0 ? Gen.Const(new ValueList<string>()) : Gen.Select(Gen.OneOfConst(all).Array[1, 2], Gen.Int[0, 2]).Select((some, given) => given == 0 ? some.ToValueList() : []);
    }
}
