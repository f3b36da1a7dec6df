using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Random rules for a report: on its own facts, on its items, and on doubt about them.</summary>
internal static class RandomReportRules
{
    private static readonly Gen<Contact> Contact = Gen.OneOfConst<Contact>(
        new("help"),
        new("help", "112"),
        new("desk", "+31 (0)20 123 45 67") { Url = "https://example.org/help?a=1&b='2'", Hours = "24/7" },
        new("desk") { Email = "help@example.org", Chat = "https://chat.example" });

    public static Gen<ValueList<EmptyReportRule>> Empty(FactList facts, FactList items, string[] reasons) =>
        Gen.Select(When(facts, items, reasons), Gen.OneOfConst(RandomItemRules.Routes), RandomItemRules.Source).Array[0, 3]
            .Select(rules => rules.Select((rule, i) => new EmptyReportRule($"e{i}", WithoutRoute(rule.Item1), rule.Item2) { Source = rule.Item3 }).ToValueList());

    public static Gen<ValueList<ReferralRule>> Referrals(FactList facts, FactList items, string[] reasons) =>
        Gen.Select(When(facts, items, reasons), Contact, Gen.Int[0, 5], When(facts, items, reasons), RandomItemRules.Source).Array[0, 3]
            .Select(rules => rules.Select((rule, i) => new ReferralRule($"h{i}", rule.Item1, rule.Item2)
            {
                Precedes = rule.Item3 < i ? new($"h{rule.Item3}", rule.Item4) : null,
                Source = rule.Item5,
            }).ToValueList());

    public static Gen<ValueList<NoticeRule>> Notices(FactList facts, FactList items, string[] reasons) =>
        Gen.Select(When(facts, items, reasons), RandomItemRules.Source).Array[0, 2]
            .Select(rules => rules.Select((rule, i) => new NoticeRule($"n{i}", rule.Item1) { Source = rule.Item2 }).ToValueList());

    public static Gen<ValueList<LabelRule>> Labels(FactList facts, FactList items, string[] reasons) =>
        Gen.Select(When(facts, items, reasons), RandomItemRules.Source).Array[0, 2]
            .Select(rules => rules.Select((rule, i) => new LabelRule($"l{i}", rule.Item1) { Source = rule.Item2 }).ToValueList());

    /// <summary>A policy whose conditions name no reason that it does not give.</summary>
    public static TriagePolicy WithOwnReasons(TriagePolicy policy) => WithReasons(policy, [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)]);

    /// <summary>A policy whose conditions name no other reasons than these.</summary>
    public static TriagePolicy WithReasons(TriagePolicy policy, string[] given)
    {
        return policy with
        {
            EmptyReport = policy.EmptyReport.Select(rule => rule with { When = All(rule.When) }).ToValueList(),
            Referrals = policy.Referrals.Select(rule => rule with { When = All(rule.When), Precedes = rule.Precedes is { } precedes ? precedes with { When = All(precedes.When) } : null }).ToValueList(),
            Notices = policy.Notices.Select(rule => rule with { When = All(rule.When) }).ToValueList(),
            Labels = policy.Labels.Select(rule => rule with { When = All(rule.When) }).ToValueList(),
        };

        ValueList<ReportCondition> All(ValueList<ReportCondition> when) =>
            when.Select(one => one with { SomeItem = Known(one.SomeItem), NoItem = Known(one.NoItem), EveryItem = Known(one.EveryItem) }).ToValueList();

        ItemCondition? Known(ItemCondition? item) => item is null ? null : item with { Reasons = item.Reasons.Where(given.Contains).ToValueList() };
    }

    private static ValueList<ReportCondition> WithoutRoute(ValueList<ReportCondition> when) => when.Select(one => one with { Routes = [] }).ToValueList();

    private static Gen<ValueList<ReportCondition>> When(FactList facts, FactList items, string[] reasons) => One(facts, items, reasons).Array[1, 3].Select(all => all.ToValueList());

    // About half of them ask nothing of items.
    private static Gen<ReportCondition> One(FactList facts, FactList items, string[] reasons) =>
        from own in RandomConditions.On(facts)
        from routes in Routes
        from ofRoute in Gen.Int[0, 5]
        from quantifier in Gen.Int[0, 7]
        from item in Item(items, reasons)
        select new ReportCondition(own)
        {
            Routes = ofRoute == 0 ? routes : [],
            SomeItem = quantifier is 0 or 1 ? item : null,
            NoItem = quantifier == 2 ? item : null,
            EveryItem = quantifier == 3 ? item : null,
        };

    private static Gen<ValueList<string>> Routes => Gen.OneOfConst("go", "stop", "turn", "wait").Array[1, 2].Select(routes => routes.Distinct().ToValueList());

    private static Gen<ItemCondition> Item(FactList items, string[] reasons) =>
        from routes in Routes
        from asked in Gen.Int[0, 3].Array[4]
        from reason in reasons.Length == 0 ? Gen.Const<string[]>([]) : Gen.OneOfConst(reasons).Array[1, 2]
        from facts in RandomConditions.On(items)
        select new ItemCondition
        {
            Routes = asked[0] > 0 ? routes : [],
            InDoubt = asked[1] == 0,
            Reasons = asked[2] == 0 ? reason.Distinct().ToValueList() : [],
            Facts = asked[3] == 0 ? facts : Condition.Always,
        };
}
