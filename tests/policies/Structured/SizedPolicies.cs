using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Structured;

/// <summary>
/// Policies of which one thing is large, by their names: what must grow about as fast as they do, or be refused at once. The same
/// numbers make the same policy. None has gaps or conflicts but those of <see cref="Conflicts"/>.
/// </summary>
internal static class SizedPolicies
{
    private const int Groups = 8;
    private const int Seed = 1;

    private static readonly string[] Routes = ["assess", "refer", "out-of-scope"];

    /// <summary>One rule over and over, in one group, over one fact.</summary>
    public static TriagePolicy Repeated(int rules) => Make(
        Facts(1, 3),
        [new("a", Enumerable.Range(0, rules).Select(rule => new Rule($"r{rule}", Condition.Where("f0", "a0"), "refer")).ToValueList())]);

    /// <summary>The same rules, each in a group of its own.</summary>
    public static TriagePolicy Ranked(int rules) => Make(
        Facts(1, 3),
        Enumerable.Range(0, rules).Select(rule => new RuleGroup($"g{rule}", [new($"r{rule}", Condition.Where("f0", "a0"), "refer")])));

    /// <summary>Rules of three conditions of one answer each, over eight facts of six answers, in eight groups.</summary>
    public static TriagePolicy OfThree(int rules) => Random(Facts(8, 6), rules, conditions: 3, answers: 1);

    /// <summary>Rules over two facts of 62 answers, up to three of each.</summary>
    public static TriagePolicy OfWideFacts(int rules) => Random(Facts(2, 62), rules, conditions: 2, answers: 3);

    /// <summary>Rules of three conditions over any of so many facts of four answers: with twenty, too many for any diagram of theirs.</summary>
    public static TriagePolicy Tangled(int rules, int facts = 20) => Random(Facts(facts, 4), rules, conditions: 3, answers: 1);

    /// <summary>Rules over neighbouring facts of six answers, in a group for each such pair: many of both, and yet a small diagram.</summary>
    public static TriagePolicy Chained(int rules, int facts) => Make(
        Facts(facts, 6),
        Enumerable.Range(0, facts - 1).Select(group => new RuleGroup($"g{group}", Enumerable.Range(0, rules / (facts - 1) + (group < rules % (facts - 1) ? 1 : 0))
            .Select(rule => new Rule($"g{group}-r{rule}", Condition.Where($"f{group}", $"a{rule % 5}").And($"f{group + 1}", $"a{(rule + rule / 5) % 5}"), Routes[group % Routes.Length])).ToValueList())));

    /// <summary>Rules of one group, every second of which asks for another route.</summary>
    public static TriagePolicy Conflicts(int rules) => Make(
        Facts(1, 3),
        [new("a", Enumerable.Range(0, rules).Select(rule => new Rule($"r{rule}", Condition.Where("f0", "a0"), Routes[rule % 2])).ToValueList())]);

    private static TriagePolicy Random(ValueList<Fact> facts, int rules, int conditions, int answers)
    {
        Random random = new(Seed);
        return Make(facts, Enumerable.Range(0, Groups).Select(group => new RuleGroup($"g{group}", Enumerable.Range(0, rules / Groups + (group < rules % Groups ? 1 : 0))
            .Select(rule => new Rule($"g{group}-r{rule}", When(random, facts, conditions, answers), Routes[group % Routes.Length])).ToValueList())));
    }

    private static Condition When(Random random, ValueList<Fact> facts, int conditions, int answers)
    {
        int[] spoken = [.. Enumerable.Range(0, facts.Count)];
        random.Shuffle(spoken);
        return new(spoken.Take(conditions).Order().Select(fact =>
        {
            string[] words = [.. facts[fact].Answers];
            random.Shuffle(words);
            return new FactCondition(facts[fact].Id, words.Take(random.Next(1, answers + 1)).ToValueList());
        }).ToValueList());
    }

    private static ValueList<Fact> Facts(int facts, int answers) => Enumerable.Range(0, facts)
        .Select(fact => new Fact($"f{fact}", [.. Enumerable.Range(0, answers - 1).Select(answer => $"a{answer}"), "in-doubt"])).ToValueList();

    private static TriagePolicy Make(ValueList<Fact> facts, IEnumerable<RuleGroup> groups) => new()
    {
        Id = "sized",
        Version = "1",
        Vocabulary = new(new(facts), FactList.Empty, "in-doubt"),
        Routes = ["assess", "needs-information", "refer", "out-of-scope"],
        UnsettledRoute = "needs-information",
        Questions = ["items"],
        Groups = [.. groups, new("last", [new("always", Condition.Always, "assess") { GivesReason = false }])],
    };
}
