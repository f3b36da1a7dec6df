using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Random rules for a report: on its own facts, on its items, and on doubt about them.</summary>
internal static class RandomReportRules
{
    private static readonly Gen<SomeItem?> SomeItem =
        Gen.Select(Gen.Int[0, 3], Gen.OneOfConst("go", "stop", "turn", "wait").Array[0, 2], Gen.Bool)
            .Select((asked, routes, doubt) => asked < 2 ? new SomeItem(routes.ToValueList(), doubt) : null);

    private static readonly Gen<Contact> Contact = Gen.OneOfConst<Contact>(
        new("help"),
        new("help", "112"),
        new("desk", "+31 (0)20 123 45 67") { Url = "https://example.org/help?a=1&b='2'", Hours = "24/7" },
        new("desk") { Email = "help@example.org", Chat = "https://chat.example" });

    public static Gen<ValueList<EmptyReportRule>> Empty(FactList facts) =>
        Gen.Select(When(facts), Gen.OneOfConst(RandomItemRules.Routes), RandomItemRules.Source).Array[0, 3]
            .Select(rules => rules.Select((rule, i) => new EmptyReportRule($"e{i}", rule.Item1, rule.Item2) { Source = rule.Item3 }).ToValueList());

    public static Gen<ValueList<ReferralRule>> Referrals(FactList facts) =>
        Gen.Select(When(facts), Contact, Gen.Int[0, 5], When(facts), RandomItemRules.Source).Array[0, 3]
            .Select(rules => rules.Select((rule, i) => new ReferralRule($"h{i}", rule.Item1, rule.Item2)
            {
                Precedes = rule.Item3 < i ? new($"h{rule.Item3}", rule.Item4) : null,
                Source = rule.Item5,
            }).ToValueList());

    public static Gen<ValueList<NoticeRule>> Notices(FactList facts) =>
        Gen.Select(When(facts), RandomItemRules.Source).Array[0, 2]
            .Select(rules => rules.Select((rule, i) => new NoticeRule($"n{i}", rule.Item1) { Source = rule.Item2 }).ToValueList());

    private static Gen<ValueList<ReportCondition>> When(FactList facts) =>
        Gen.Select(RandomConditions.On(facts), SomeItem).Array[1, 3].Select(all => all.Select(one => new ReportCondition(one.Item1, one.Item2)).ToValueList());
}
