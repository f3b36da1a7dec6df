using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Random groups of rules for an item.</summary>
internal static class RandomItemRules
{
    public static readonly string[] Routes = ["go", "stop", "turn"];

    public static Gen<Citation> Source { get; } =
        Gen.Select(Gen.OneOfConst("1", "4a").Array[0, 2], Gen.Bool).Select((sections, ruling) => new Citation(sections.ToValueList(), ruling));

    /// <summary>With gaps and conflicts, most of them.</summary>
    public static Gen<ValueList<RuleGroup>> Any(FactList facts, bool isDense) =>
        Gen.Select(Group("a", facts, isDense, Routes), Group("b", facts, isDense, Routes), Group("c", facts, isDense, Routes))
            .Select((a, b, c) => ValueLists.Create<RuleGroup>([a, b, c]));

    /// <summary>Each group has one route, and the last has a rule that always applies.</summary>
    public static Gen<ValueList<RuleGroup>> Sound(FactList facts, bool isDense) =>
        from a in OfOneRoute("a", facts, isDense)
        from b in OfOneRoute("b", facts, isDense)
        from c in OfOneRoute("c", facts, isDense)
        from last in Gen.Select(Gen.OneOfConst(Routes), Gen.Bool)
        select ValueLists.Create<RuleGroup>([a, b, c, new("z", [new("z0", Condition.Always, last.Item1) { GivesReason = last.Item2 }])]);

    private static Gen<RuleGroup> OfOneRoute(string id, FactList facts, bool isDense) =>
        Gen.OneOfConst(Routes).SelectMany(route => Group(id, facts, isDense, [route]));

    private static Gen<RuleGroup> Group(string id, FactList facts, bool isDense, string[] routes) =>
        Gen.Select(RandomConditions.On(facts, isDense), Gen.OneOfConst(routes), Gen.Bool, Source).Array[0, 3].Select(rules => new RuleGroup(
            id, rules.Select((rule, i) => new Rule($"{id}{i}", rule.Item1, rule.Item2) { GivesReason = rule.Item3, Source = rule.Item4 }).ToValueList()));
}
