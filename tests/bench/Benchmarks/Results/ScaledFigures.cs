using System.Diagnostics;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Policies;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>The table of larger policies.</summary>
internal static class ScaledFigures
{
    private const int Items = 1_000;
    private const int MostFactsWhenShort = 20;

    public static void Measure(Measurements into, bool isShort)
    {
        foreach (ScaledPolicy scaled in ScaledPolicy.All().Where(scaled => scaled.Facts <= MostFactsWhenShort || !isShort)) Measure(into, scaled);
    }

    public static IEnumerable<string> Table(Measurements of)
    {
        yield return "| rules combine | facts | rules | making | complete | unanswered | nodes, complete | nodes, unanswered | mask words |";
        yield return "|---|--:|--:|--:|--:|--:|--:|--:|--:|";
        foreach (ScaledPolicy row in ScaledPolicy.All())
        {
            double Of(string figure) => of[Name(row, figure)];
            yield return $"| {row.Kind} | {row.Facts} | {row.Rules:#,0} | " + string.Join(" | ",
                Figures.Time(Of("making")), Figures.Time(Of("complete")), Figures.Time(Of("unanswered")),
                Figures.Count(Of("nodes, complete")), Figures.Count(Of("nodes, unanswered")), Figures.Count(Of("mask words"))) + " |";
        }
    }

    private static string Name(ScaledPolicy scaled, string figure) => $"{scaled.Kind}, {scaled.Facts} facts, {scaled.Rules} rules: {figure}";

    // What is over the node budget has no figures.
    private static void Measure(Measurements into, ScaledPolicy scaled)
    {
        FactList facts = scaled.Policy.Vocabulary.ItemFacts;
        try
        {
            long start = Stopwatch.GetTimestamp();
            TriageEngine engine = TriageEngine.Create(scaled.Policy);
            engine.Decide(Answers.None(facts));
            into[Name(scaled, "making")] = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            Answers[] complete = RandomAnswers.Of(facts, Items, 0, EveryContender.Seed);
            Answers[] partial = RandomAnswers.Of(facts, Items, 0.3, EveryContender.Seed);
            NaiveRules.Expect(engine, complete);
            Func<int> decideComplete = () => Decide(engine, complete);
            Func<int> decidePartial = () => Decide(engine, partial);
            Timing.WarmUp(100, decideComplete, decidePartial);
            double[] best = Timing.BestOf(50, decideComplete, decidePartial);
            into[Name(scaled, "complete")] = best[0] / Items;
            into[Name(scaled, "unanswered")] = best[1] / Items;
            DiagramCounts counts = DiagramCounts.Of(scaled.Policy);
            into[Name(scaled, "nodes, complete")] = counts.Complete;
            into[Name(scaled, "nodes, unanswered")] = counts.Partial ?? double.NaN;
            into[Name(scaled, "mask words")] = counts.MaskWords;
        }
        catch (PolicyException over)
        {
            Console.WriteLine($"// {scaled.Kind}, {scaled.Facts} facts, {scaled.Rules} rules: {over.Message}");
        }
    }

    private static int Decide(TriageEngine engine, Answers[] items)
    {
        int sum = 0;
        foreach (Answers item in items) sum += engine.Decide(item).Route.Length;
        return sum;
    }
}
