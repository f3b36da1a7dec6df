using CsCheck;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Diagrams;

/// <summary>Random small policies: one to five facts of two to four answers, up to eight rules in up to three groups.</summary>
internal static class SmallPolicies
{
    private static readonly string[] Routes = ["go", "wait", "stop", "turn"];

    /// <summary>Any: they may have gaps and conflicts.</summary>
    public static Gen<TriagePolicy> Any { get; } =
        from sizes in Gen.Int[2, 4].Array[1, 5]
        from groups in Groups(sizes, [0, 2, 3])
        select Policy(sizes, groups);

    /// <summary>Without gaps and conflicts: each group has one route, and the last has a rule that always applies.</summary>
    public static Gen<TriagePolicy> Sound { get; } =
        from sizes in Gen.Int[2, 4].Array[1, 5]
        from routes in Gen.OneOfConst(0, 2, 3).Array[3]
        from groups in Gen.Select(Group(sizes, [routes[0]], "a"), Group(sizes, [routes[1]], "b"), Group(sizes, [routes[2]], "c"))
        from last in Gen.OneOfConst(0, 2, 3)
        select Policy(sizes, [groups.Item1, groups.Item2, groups.Item3, new("z", [new("z", Condition.Always, Routes[last]) { GivesReason = false }])]);

    public static TriagePolicy Policy(int[] sizes, ValueList<RuleGroup> groups) => new()
    {
        Id = "small",
        Version = "1",
        Vocabulary = new(new(sizes.Select((size, fact) => new Fact($"f{fact}", Answers(size)) { Closed = "a0" }).ToValueList()), FactList.Empty, "in-doubt"),
        Routes = Routes.ToValueList(),
        UnsettledRoute = "wait",
        Questions = ["items"],
        Groups = groups,
    };

    private static ValueList<string> Answers(int size) => Enumerable.Range(0, size).Select(answer => $"a{answer}").ToValueList();

    private static Gen<ValueList<RuleGroup>> Groups(int[] sizes, int[] routes) =>
        Gen.Select(Group(sizes, routes, "a"), Group(sizes, routes, "b"), Group(sizes, routes, "c")).Select(all => ValueLists.Create<RuleGroup>([all.Item1, all.Item2, all.Item3]));

    private static Gen<RuleGroup> Group(int[] sizes, int[] routes, string id) =>
        Gen.Select(When(sizes), Gen.OneOfConst(routes), Gen.Bool).Array[0, 3]
            .Select(rules => new RuleGroup(
                id, rules.Select((rule, i) => new Rule($"{id}{i}", rule.Item1, Routes[rule.Item2]) { GivesReason = rule.Item3 }).ToValueList()));

    private static Gen<Condition> When(int[] sizes) =>
        Gen.Int[0, 14].Array[sizes.Length].Select(chosen => new Condition(
            chosen.Select((bits, fact) => (Fact: fact, Allowed: Enumerable.Range(0, sizes[fact]).Where(answer => (bits >> answer & 1) != 0).ToArray()))
                .Where(part => part.Allowed.Length > 0)
                .Select(part => new FactCondition($"f{part.Fact}", part.Allowed.Select(answer => $"a{answer}").ToValueList()))
                .ToValueList()));
}
