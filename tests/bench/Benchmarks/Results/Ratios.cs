using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Json;
using Meldpunt.Triage.Benchmarks.Reports;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>
/// How the engine stands to others when they take turns in one process and the best turn of each counts: other work
/// of the machine then strikes both alike, which it does not when each runs at a time of its own.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 40;
    private const int Lines = 4_000;
    private const int Batches = 5;

    /// <summary>Complete facts, as a multiple of hand-written flags.</summary>
    public static double Complete(int count)
    {
        Report[] reports = SeededReports.Complete(count, EveryContender.Seed);
        EngineContender engine = new(TriageEngine.Default, new(TriageEngine.Default, reports));
        return Of(engine, new(new(reports)), count);
    }

    /// <summary>Unanswered facts, as a multiple of hand-written flags on complete ones.</summary>
    public static double Partial(int count)
    {
        Report[] reports = SeededReports.Partial(count, EveryContender.Seed);
        EngineContender engine = new(TriageEngine.Default, new(TriageEngine.Default, reports));
        return Of(engine, new(new(SeededReports.Complete(count, EveryContender.Seed))), count);
    }

    /// <summary>A line of JSON, as a multiple of System.Text.Json.</summary>
    public static double Line(bool urls)
    {
        Report[] reports = SeededReports.Complete(Lines, EveryContender.Seed);
        byte[][] lines = ReportLines.Of(urls ? Addresses.Given(reports) : Addresses.None(reports));
        EngineLines engine = new(TriageEngine.Default, lines);
        SerializerLines serializer = new(TriageEngine.Default, lines);
        Func<int>[] runs = [() => serializer.Run(0, Lines), () => engine.Run(0, Lines)];
        Timing.WarmUp(() => serializer.Run(0, 200), () => engine.Run(0, 200));
        double[] best = Timing.BestOf(Rounds, runs);
        return best[1] / best[0];
    }

    /// <summary>Lines on one core, as a multiple of the same on all cores.</summary>
    public static double Cores()
    {
        byte[][] lines = ReportLines.Of(Addresses.None(SeededReports.Complete(EveryContender.ManyReports, EveryContender.Seed)));
        byte[] file = ReportLines.File(lines);
        EngineLines engine = new(TriageEngine.Default, lines);
        TriageLines all = new(TriageEngine.Default);
        Timing.WarmUp(() => engine.Run(0, 200));
        double[] best = Timing.BestOf(Batches, () => engine.Run(0, lines.Length), () => DecideAsync(all, file).GetAwaiter().GetResult());
        return best[0] / best[1];
    }

    private static async Task<int> DecideAsync(TriageLines lines, byte[] file)
    {
        using MemoryStream input = new(file, writable: false);
        return (int)(await lines.DecideAsync(input, Stream.Null)).Decided;
    }

    private static double Of(EngineContender engine, FlagsContender flags, int count)
    {
        int few = Math.Min(count, 1_000);
        engine.Run(0, count);
        Timing.WarmUp(() => engine.Run(0, few), () => flags.Run(0, few));
        double[] best = Timing.BestOf(Rounds, () => flags.Run(0, count), () => engine.Run(0, count));
        return best[1] / best[0];
    }
}
