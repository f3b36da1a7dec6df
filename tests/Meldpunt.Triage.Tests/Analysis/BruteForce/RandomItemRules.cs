using CsCheck;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>Random groups of rules for an item.</summary>
internal static class RandomItemRules
{
    public static readonly string[] Routes = ["go", "stop", "turn"];

    public static Gen<Citation> Source { get; } =
        Gen.Select(Gen.OneOfConst("1", "2").Array[0, 1], Gen.Bool).Select((sections, ruling) => new Citation(sections.ToValueList(), ruling));

    /// <summary>With gaps and conflicts, most of them.</summary>
    public static Gen<ValueList<RuleGroup>> Any(FactList facts) =>
        Gen.Select(Group("a", facts, Routes), Group("b", facts, Routes), Group("c", facts, Routes))
            .Select((a, b, c) => ValueLists.Create<RuleGroup>([a, b, c]));

    /// <summary>Each group has one route, and the last has a rule that always applies.</summary>
    public static Gen<ValueList<RuleGroup>> Sound(FactList facts) =>
        from a in OfOneRoute("a", facts)
        from b in OfOneRoute("b", facts)
        from c in OfOneRoute("c", facts)
        from last in Gen.Select(Gen.OneOfConst(Routes), Gen.Bool)
        select ValueLists.Create<RuleGroup>([a, b, c, new("z", [new("z0", Condition.Always, last.Item1) { GivesReason = last.Item2 }])]);

    public static Gen<RuleGroup> OfOneRoute(string id, FactList facts) =>
        Gen.OneOfConst(Routes).SelectMany(route => Group(id, facts, [route]));

    private static Gen<RuleGroup> Group(string id, FactList facts, string[] routes) =>
        Gen.Select(RandomFacts.Condition(facts), Gen.OneOfConst(routes), Gen.Bool, Source).Array[0, 3].Select(rules => new RuleGroup(
            id, rules.Select((rule, i) => new Rule($"{id}{i}", rule.Item1, rule.Item2) { GivesReason = rule.Item3, Source = rule.Item4 }).ToValueList()));
}
