using System.Diagnostics;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Policies;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>What was measured of a generated policy; null where it is over the node budget.</summary>
/// <param name="Of">The policy.</param>
/// <param name="Create">Milliseconds to make an engine and to decide once with nothing answered.</param>
/// <param name="Complete">Nanoseconds to decide an item with every fact answered.</param>
/// <param name="Partial">Nanoseconds to decide an item with unanswered facts.</param>
/// <param name="Counts">Its diagrams.</param>
internal sealed record ScaledFigures(ScaledPolicy Of, double? Create, double? Complete, double? Partial, DiagramCounts? Counts)
{
    private const int Items = 1_000;

    public static ScaledFigures Measure(ScaledPolicy scaled)
    {
        FactList facts = scaled.Policy.Vocabulary.ItemFacts;
        TriageEngine engine;
        long start = Stopwatch.GetTimestamp();
        try
        {
            engine = TriageEngine.Create(scaled.Policy);
            engine.Decide(Answers.None(facts));
        }
        catch (PolicyException)
        {
            return new(scaled, null, null, null, null);
        }

        double create = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Answers[] complete = RandomAnswers.Of(facts, Items, 0, EveryContender.Seed);
        Answers[] partial = RandomAnswers.Of(facts, Items, 0.3, EveryContender.Seed);
        NaiveRules.Expect(engine, complete);
        Func<int> decideComplete = () => Decide(engine, complete);
        Func<int> decidePartial = () => Decide(engine, partial);
        Timing.WarmUp(100, decideComplete, decidePartial);
        double[] best = Timing.BestOf(50, decideComplete, decidePartial);
        return new(scaled, create, best[0] / Items, best[1] / Items, DiagramCounts.Of(scaled.Policy));
    }

    private static int Decide(TriageEngine engine, Answers[] items)
    {
        int sum = 0;
        foreach (Answers item in items) sum += engine.Decide(item).Route.Length;
        return sum;
    }
}
