using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Json;
using Meldpunt.Triage.Benchmarks.Policies;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>
/// How the engine stands to others when they take turns in one process and the best turn of each counts: other work
/// of the machine then strikes both alike, which it does not when each runs at a time of its own.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 40;
    private const int Lines = 4_000;
    private const int SlowReports = 500;
    private const int Items = 1_000;
    private const int Times = 10;

    /// <summary>Complete facts, as a multiple of hand-written flags.</summary>
    public static double Complete(int count)
    {
        Report[] reports = SeededReports.Complete(count, EveryContender.Seed);
        return Of(Engine(reports), new FlagsContender(new(reports)), count);
    }

    /// <summary>Complete facts, as a multiple of a precomputed table.</summary>
    public static double CompleteBesideTable(int count)
    {
        Report[] reports = SeededReports.Complete(count, EveryContender.Seed);
        return Of(Engine(reports), new TableContender(new(reports)), count);
    }

    /// <summary>Unanswered facts, as a multiple of hand-written flags on complete ones.</summary>
    public static double Partial(int count) =>
        Of(Engine(SeededReports.Partial(count, EveryContender.Seed)), new FlagsContender(new(SeededReports.Complete(count, EveryContender.Seed))), count);

    /// <summary>Unanswered facts, as a multiple of a precomputed table.</summary>
    public static double PartialBesideTable(int count)
    {
        Report[] reports = SeededReports.Partial(count, EveryContender.Seed);
        return Of(Engine(reports), new TableContender(new(reports)), count);
    }

    /// <summary>The fastest of NRules in all forms and RulesEngine, as a multiple of complete facts.</summary>
    public static double BestOfRulesEngines()
    {
        Report[] reports = SeededReports.Complete(SlowReports, EveryContender.Seed);
        EngineContender engine = Engine(reports);
        IContender[] others =
        [
            new RulesEngineContender(TriageEngine.Default.Policy, new(TriageEngine.Default, reports)),
            NRulesContender.New(reports), NRulesContender.Reused(reports), NRulesContender.Batched(reports),
        ];
        Func<int>[] runs = [() => Often(engine), .. others.Select(contender => (Func<int>)(() => contender.Run(0, SlowReports)))];
        Timing.WarmUp(runs);
        double[] best = Timing.BestOf(Rounds, runs);
        return best[1..].Min() / (best[0] / Times);
    }

    /// <summary>An item under 1,000 rules, as a multiple of one under 14.</summary>
    public static double Rules(Func<int, ScaledPolicy> policy)
    {
        Func<int>[] runs = [.. new[] { 14, 1_000 }.Select(rules => Deciding(policy(rules).Policy))];
        Timing.WarmUp(runs);
        double[] best = Timing.BestOf(Rounds, runs);
        return best[1] / best[0];
    }

    /// <summary>A line of JSON, as a multiple of System.Text.Json.</summary>
    public static double Line(bool urls)
    {
        Report[] reports = SeededReports.Complete(Lines, EveryContender.Seed);
        byte[][] lines = ReportLines.Of(urls ? Addresses.Given(reports) : Addresses.None(reports));
        EngineLines engine = new(TriageEngine.Default, lines);
        SerializerLines serializer = new(TriageEngine.Default, lines);
        Timing.WarmUp(() => serializer.Run(0, 200), () => engine.Run(0, 200));
        double[] best = Timing.BestOf(Rounds, () => serializer.Run(0, Lines), () => engine.Run(0, Lines));
        return best[1] / best[0];
    }

    // Once would be over before the processor has its data at hand again after the others.
    private static int Often(EngineContender engine)
    {
        int sum = 0;
        for (int time = 0; time < Times; time++) sum += engine.Run(0, SlowReports);
        return sum;
    }

    private static EngineContender Engine(Report[] reports) => new(TriageEngine.Default, new(TriageEngine.Default, reports));

    private static double Of(EngineContender engine, IContender other, int count)
    {
        int few = Math.Min(count, 1_000);
        engine.Run(0, count);
        Timing.WarmUp(() => engine.Run(0, few), () => other.Run(0, few));
        double[] best = Timing.BestOf(Rounds, () => other.Run(0, count), () => engine.Run(0, count));
        return best[1] / best[0];
    }

    private static Func<int> Deciding(TriagePolicy policy)
    {
        TriageEngine engine = TriageEngine.Create(policy);
        Answers[] items = RandomAnswers.Of(policy.Vocabulary.ItemFacts, Items, 0, EveryContender.Seed);
        return () =>
        {
            int sum = 0;
            for (int time = 0; time < Times; time++)
            {
                foreach (Answers item in items) sum += engine.Decide(item).Reasons.Count;
            }

            return sum;
        };
    }
}
