using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Structured;

/// <summary>Policies of any size, from a seed: rules in eight groups, each with a few conditions. The same seed makes the same policy.</summary>
internal static class StructuredPolicies
{
    private const int Cluster = 5;
    private const int Groups = 8;

    private static readonly string[] Routes = ["go", "stop", "turn"];

    /// <summary>Rules over the six facts of the shipped policy: so many that each speaks of three to five, lest they cover all.</summary>
    public static TriagePolicy OverShippedFacts(TriagePolicy shipped, int rules, int seed)
    {
        Random random = new(seed);
        ValueList<Fact> facts = shipped.Vocabulary.ItemFacts.ToValueList();
        return Make(facts, rules, () => Condition(random, facts, 0, facts.Count, random.Next(3, 6)));
    }

    /// <summary>As a hotline could have it: facts in clusters of five, and each rule speaks of facts of one cluster.</summary>
    public static TriagePolicy OfClusters(int facts, int rules, int seed)
    {
        Random random = new(seed);
        ValueList<Fact> made = Facts(random, facts);
        return Make(made, rules, () => Condition(random, made, random.Next(facts / Cluster) * Cluster, Cluster, Parts(random)));
    }

    /// <summary>Each rule speaks of any facts.</summary>
    public static TriagePolicy OfAnyFacts(int facts, int rules, int seed)
    {
        Random random = new(seed);
        ValueList<Fact> made = Facts(random, facts);
        return Make(made, rules, () => Condition(random, made, 0, facts, Parts(random)));
    }

    private static ValueList<Fact> Facts(Random random, int facts) => Enumerable.Range(0, facts)
        .Select(fact => new Fact($"f{fact}", [.. Enumerable.Range(0, random.Next(2, 5)).Select(answer => $"a{answer}"), "in-doubt"])).ToValueList();

    private static TriagePolicy Make(ValueList<Fact> facts, int rules, Func<Condition> condition)
    {
        ValueList<RuleGroup> groups = Enumerable.Range(0, Groups)
            .Select(group => new RuleGroup($"g{group}", Enumerable.Range(0, (rules - 1) / Groups + (group < (rules - 1) % Groups ? 1 : 0))
                .Select(rule => new Rule($"g{group}-r{rule}", condition(), Routes[group % Routes.Length])).ToValueList())).ToValueList();
        return new()
        {
            Id = "generated",
            Version = "1",
            Vocabulary = new(new(facts), new([new("danger", ["yes", "no", "in-doubt"]), new("anonymous", ["yes", "no"])]), "in-doubt"),
            Routes = ["go", "wait", "turn", "stop"],
            UnsettledRoute = "wait",
            Questions = ["danger", "items", "anonymous"],
            Groups = [.. groups, new("last", [new("always", Meldpunt.Triage.Policies.Condition.Always, "go") { GivesReason = false }])],
            EmptyReport = [new("danger", [ReportCondition.Where("danger", "yes", "in-doubt")], "turn")],
            Referrals =
            [
                new("help", [ReportCondition.SomeItemIs("turn"), ReportCondition.Where("danger", "yes", "in-doubt")], new("Help", "112")),
                new("advice", [ReportCondition.SomeItemIs("turn")], new("Advice")) { Precedes = new("help", [ReportCondition.Where("anonymous", "yes")]) },
            ],
            Notices = [new("doubt", [ReportCondition.SomeItemInDoubt()])],
            Guarantees =
            [
                new("danger-is-helped", GuaranteeScope.Report, GuaranteeKind.Implies)
                {
                    If = new() { Facts = [Meldpunt.Triage.Policies.Condition.Where("danger", "yes")] },
                    Then = new() { Referrals = ["help"] },
                },
                new("turned-with-reason", GuaranteeScope.Item, GuaranteeKind.Implies)
                {
                    If = new() { Routes = ["turn"] },
                    Then = new() { HasReason = true },
                },
            ],
        };
    }

    private static Condition Condition(Random random, ValueList<Fact> facts, int from, int count, int parts)
    {
        int[] spoken = [.. Enumerable.Range(from, count)];
        random.Shuffle(spoken);
        return new(spoken.Take(parts).Order().Select(fact => Part(random, facts[fact])).ToValueList());
    }

    private static int Parts(Random random) => random.Next(10) switch { 0 => 1, < 5 => 2, _ => 3 };

    private static FactCondition Part(Random random, Fact fact) =>
        new(fact.Id, fact.Answers.Skip(random.Next(fact.Answers.Count - 1)).Take(random.Next(1, 3)).ToValueList());
}
