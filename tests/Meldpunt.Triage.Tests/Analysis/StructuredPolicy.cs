using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Analysis;

/// <summary>
/// A large policy as a hotline could have it: facts in clusters of five, and 200 rules in eight groups, each rule
/// with one to three conditions on facts of one cluster.
/// </summary>
internal static class StructuredPolicy
{
    public const int Rules = 200;

    private const int Cluster = 5;
    private const int Groups = 8;

    private static readonly string[] Routes = ["go", "stop", "turn"];

    public static TriagePolicy Make(int seed, int factCount = 30)
    {
        Random random = new(seed);
        ValueList<Fact> facts = Enumerable.Range(0, factCount)
            .Select(fact => new Fact($"f{fact}", [.. Enumerable.Range(0, random.Next(2, 5)).Select(answer => $"a{answer}"), "in-doubt"])).ToValueList();
        ValueList<RuleGroup> groups = Enumerable.Range(0, Groups)
            .Select(group => new RuleGroup($"g{group}", Enumerable.Range(0, (Rules - 1) / Groups + (group < (Rules - 1) % Groups ? 1 : 0))
                .Select(rule => new Rule($"g{group}-r{rule}", Condition(random, facts), Routes[group % Routes.Length])).ToValueList())).ToValueList();
        return new()
        {
            Id = "large",
            Version = "1",
            Vocabulary = new(new(facts), new([new("danger", ["yes", "no", "in-doubt"]), new("anonymous", ["yes", "no"])]), "in-doubt"),
            Routes = ["go", "wait", "turn", "stop"],
            UnsettledRoute = "wait",
            Questions = ["danger", "items", "anonymous"],
            Groups = [.. groups, new("last", [new("always", Meldpunt.Triage.Rules.Condition.Always, "go") { GivesReason = false }])],
            EmptyReport = [new("danger", [ReportCondition.Where("danger", "yes", "in-doubt")], "turn")],
            Referrals =
            [
                new("help", [ReportCondition.SomeItemIs("turn"), ReportCondition.Where("danger", "yes", "in-doubt")], new("Help", "112")),
                new("advice", [ReportCondition.SomeItemIs("turn")], new("Advice")) { Precedes = new("help", [ReportCondition.Where("anonymous", "yes")]) },
            ],
            Notices = [new("doubt", [ReportCondition.SomeItemInDoubt()])],
            Guarantees =
            [
                new("danger-is-helped", GuaranteeScope.Report, GuaranteeKind.Implies) { If = new() { Facts = [Meldpunt.Triage.Rules.Condition.Where("danger", "yes")] }, Then = new() { Referrals = ["help"] } },
                new("turned-with-reason", GuaranteeScope.Item, GuaranteeKind.Implies) { If = new() { Routes = ["turn"] }, Then = new() { HasReason = true } },
            ],
        };
    }

    private static Condition Condition(Random random, ValueList<Fact> facts)
    {
        int[] cluster = [.. Enumerable.Range(random.Next(facts.Count / Cluster) * Cluster, Cluster)];
        random.Shuffle(cluster);
        return new(cluster.Take(random.Next(10) switch { 0 => 1, < 5 => 2, _ => 3 }).Order().Select(fact => new FactCondition(
            facts[fact].Id, facts[fact].Answers.Skip(random.Next(facts[fact].Answers.Count - 1)).Take(random.Next(1, 3)).ToValueList())).ToValueList());
    }
}
