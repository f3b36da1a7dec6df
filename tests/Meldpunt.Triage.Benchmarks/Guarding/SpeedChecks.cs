using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Json;
using Meldpunt.Triage.Benchmarks.Packed;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Benchmarks.Guarding;

/// <summary>Allocations, and ratios between contenders that take turns in one process.</summary>
internal static class SpeedChecks
{
    private const int Reports = EveryContender.Reports;
    private const int SlowReports = 200;
    private const int Rounds = 40;

    public static IEnumerable<GuardCheck> All() => [.. OfDecisions(), .. OfManyReports(), .. OfLines()];

    private static IEnumerable<GuardCheck> OfDecisions()
    {
        Report[] reports = SeededReports.Complete(Reports, EveryContender.Seed);
        PreparedReports prepared = new(TriageEngine.Default, reports);
        EngineContender complete = new(TriageEngine.Default, prepared);
        EngineContender partial = new(TriageEngine.Default, new(TriageEngine.Default, SeededReports.Partial(Reports, EveryContender.Seed)));
        FlagsContender flags = new(new(reports));
        RulesEngineContender rules = new(TriageEngine.Default.Policy, prepared);
        Func<int>[] runs = [() => flags.Run(0, Reports), () => complete.Run(0, Reports), () => partial.Run(0, Reports)];
        Timing.WarmUp(60, runs);
        Timing.WarmUp(2, () => rules.Run(0, SlowReports));
        double[] best = Timing.BestOf(Rounds, runs);
        double[] slow = Timing.BestOf(3, () => rules.Run(0, SlowReports));
        yield return GuardCheck.AtMost("bytes, complete facts", Timing.Allocated(runs[1]), 0, " B");
        yield return GuardCheck.AtMost("bytes, unanswered facts", Timing.Allocated(runs[2]), 0, " B");
        yield return GuardCheck.AtMost("complete facts beside hand-written flags", best[1] / best[0], GuardLimits.Complete, " x");
        yield return GuardCheck.AtMost("unanswered facts beside hand-written flags", best[2] / best[0], GuardLimits.Partial, " x");
        yield return GuardCheck.AtLeast("RulesEngine beside complete facts", slow[0] / SlowReports / (best[1] / Reports), GuardLimits.RulesEngine, " x");
    }

    private static IEnumerable<GuardCheck> OfManyReports()
    {
        Report[] reports = SeededReports.Complete(EveryContender.ManyReports, EveryContender.Seed);
        EngineContender engine = new(TriageEngine.Default, new(TriageEngine.Default, reports));
        FlagsContender flags = new(new PackedReports(reports));
        Func<int>[] runs = [() => flags.Run(0, reports.Length), () => engine.Run(0, reports.Length)];
        Timing.WarmUp(20, runs);
        double[] best = Timing.BestOf(Rounds / 2, runs);
        yield return GuardCheck.AtMost("bytes, 200,000 reports", Timing.Allocated(runs[1]), 0, " B");
        yield return GuardCheck.AtMost("200,000 reports beside hand-written flags", best[1] / best[0], GuardLimits.ManyReports, " x");
    }

    private static IEnumerable<GuardCheck> OfLines()
    {
        byte[][] lines = ReportLines.Of(Addresses.None(SeededReports.Complete(Reports, EveryContender.Seed)));
        EngineLines engine = new(TriageEngine.Default, lines);
        SerializerLines serializer = new(TriageEngine.Default, lines);
        Func<int>[] runs = [() => serializer.Run(0, Reports), () => engine.Run(0, Reports)];
        Timing.WarmUp(15, runs);
        double[] best = Timing.BestOf(Rounds / 4, runs);
        yield return GuardCheck.AtMost("bytes, a line of JSON", Timing.Allocated(runs[1]) / (double)Reports, GuardLimits.LineBytes, " B");
        yield return GuardCheck.AtMost("a line of JSON beside System.Text.Json", best[1] / best[0], GuardLimits.Line, " x");
    }
}
