using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Policies;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Nanoseconds for an item under generated policies of more and more rules, and of more and more facts, by contender.</summary>
internal static class Growth
{
    public const string Library = "this library";
    public const string Unanswered = "this library, unanswered";

    /// <summary>How many rules, over the six facts of the shipped policy.</summary>
    public static readonly int[] RuleCounts = [14, 50, 100, 300, 1_000];

    /// <summary>How many facts, of which each of 100 rules looks at some of a cluster of five.</summary>
    public static readonly int[] FactCounts = [6, 10, 15, 20, 25, 30];

    /// <summary>The contenders, the fastest first.</summary>
    public static readonly string[] Contenders = [Library, Unanswered, "mask loop", "NRules", "RulesEngine"];

    private const int Rules = 100;
    private const int Items = 1_000;
    private const int SlowItems = 100;
    private const int Often = 10;

    public static string Name(string contender, int count, string of) => $"an item under {count} {of}, {contender}";

    public static void Measure(Measurements into, bool isShort)
    {
        // The first of all is measured twice, as the compiler is at work on all contenders meanwhile.
        Measure(into, RuleCounts[0], "rules", ScaledPolicy.OverShippedFacts(RuleCounts[0]));
        foreach (int rules in RuleCounts.Where(rules => rules <= 300 || !isShort)) Measure(into, rules, "rules", ScaledPolicy.OverShippedFacts(rules));
        foreach (int facts in FactCounts.Where(facts => facts <= 15 || !isShort)) Measure(into, facts, "facts", ScaledPolicy.OfClusters(facts, Rules));
    }

    private static void Measure(Measurements into, int count, string of, ScaledPolicy scaled)
    {
        TriagePolicy policy = scaled.Policy;
        TriageEngine engine = TriageEngine.Create(policy);
        Answers[] items = RandomAnswers.Of(policy.Vocabulary.ItemFacts, Items, 0, EveryContender.Seed);
        Answers[] partial = RandomAnswers.Of(policy.Vocabulary.ItemFacts, Items, 0.3, EveryContender.Seed);
        Answers[] few = items[..SlowItems];
        MaskLoop masks = new(policy, items);
        RulesEngineItems other = new(policy, few);
        NRulesItems sessions = new(policy, few);
        ItemForm[] forms =
        [
            new(Library, () => [.. items.Select(item => (IEnumerable<string>)engine.Decide(item).Reasons)], () => Decide(engine, items)),
            new("mask loop", () => [.. items.Select((_, i) => masks.Reasons(i))], () => masks.Run(Items)),
            new("NRules", sessions.Reasons, () => sessions.Reasons().Length),
            new("RulesEngine", () => [.. few.Select((_, i) => other.Reasons(i))], () => other.Run(0, SlowItems)),
        ];
        foreach (ItemForm form in forms) form.Expect(policy, form.Name is Library or "mask loop" ? items : few);
        Func<int>[] runs = [.. forms.Select(form => form.Run), () => Decide(engine, partial)];
        Timing.WarmUp(runs);
        double[] best = Timing.BestOf(40, runs);
        string[] names = [.. forms.Select(form => form.Name), Unanswered];
        double[] decided = [Items * Often, Items, SlowItems, SlowItems, Items * Often];
        for (int i = 0; i < names.Length; i++) into[Name(names[i], count, of)] = best[i] / decided[i];
        Console.WriteLine($"// {count} {of}: {string.Join(", ", names.Select(name => $"{name} {Figures.Time(into[Name(name, count, of)])}"))}");
    }

    private static int Decide(TriageEngine engine, Answers[] items)
    {
        int sum = 0;
        for (int time = 0; time < Often; time++)
        {
            foreach (Answers item in items) sum += engine.Decide(item).Reasons.Count;
        }

        return sum;
    }
}
