using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Json;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Guarding;

/// <summary>Allocations, and ratios between contenders that take turns in one process.</summary>
internal static class SpeedChecks
{
    private const int Reports = EveryContender.Reports;
    private const int SlowReports = 200;

    public static IEnumerable<GuardCheck> All() =>
    [
        GuardCheck.AtMost("complete facts compared with hand-written flags", Ratios.Complete(Reports), GuardLimits.Complete, " x"),
        GuardCheck.AtMost("unanswered facts compared with hand-written flags", Ratios.Partial(Reports), GuardLimits.Partial, " x"),
        GuardCheck.AtMost("200,000 reports compared with hand-written flags", Ratios.Complete(EveryContender.ManyReports), GuardLimits.ManyReports, " x"),
        GuardCheck.AtMost("a line of JSON compared with System.Text.Json", Ratios.Line(urls: false), GuardLimits.Line, " x"),
        GuardCheck.AtMost("a line of JSON with URLs compared with System.Text.Json", Ratios.Line(urls: true), GuardLimits.Line, " x"),
        GuardCheck.AtLeast("RulesEngine compared with complete facts", BesideRulesEngine(), GuardLimits.RulesEngine, " x"),
        GuardCheck.AtMost("bytes, complete facts", Bytes(SeededReports.Complete(Reports, EveryContender.Seed)), 0, " B"),
        GuardCheck.AtMost("bytes, unanswered facts", Bytes(SeededReports.Partial(Reports, EveryContender.Seed)), 0, " B"),
        GuardCheck.AtMost("bytes, 200,000 reports", Bytes(SeededReports.Complete(EveryContender.ManyReports, EveryContender.Seed)), 0, " B"),
        GuardCheck.AtMost("bytes, a line of JSON", LineBytes(), GuardLimits.LineBytes, " B"),
        GuardCheck.AtMost("bytes, a decision explained", ExplainBytes(), GuardLimits.ExplainBytes, " B"),
        GuardCheck.AtMost("bytes, a check of the shipped policy", PolicyBytes(policy => policy.Check()), GuardLimits.CheckBytes, " B"),
        GuardCheck.AtMost("bytes, an engine of the shipped policy's document", PolicyBytes(policy => policy.Create().GetHashCode()), GuardLimits.CreateBytes, " B"),
    ];

    private static double BesideRulesEngine()
    {
        PreparedReports reports = new(TriageEngine.Default, SeededReports.Complete(SlowReports, EveryContender.Seed));
        EngineContender engine = new(TriageEngine.Default, reports);
        RulesEngineContender other = new(TriageEngine.Default.Policy, reports);
        Timing.WarmUp(() => engine.Run(0, SlowReports), () => other.Run(0, SlowReports / 10));
        double[] best = Timing.BestOf(10, () => engine.Run(0, SlowReports), () => other.Run(0, SlowReports));
        return best[1] / best[0];
    }

    private static double Bytes(Report[] reports)
    {
        EngineContender engine = new(TriageEngine.Default, new(TriageEngine.Default, reports));
        engine.Run(0, reports.Length);
        return Timing.Allocated(() => engine.Run(0, reports.Length));
    }

    private static double ExplainBytes()
    {
        ReportCases reports = new();
        reports.Prepare();
        reports.Explain();
        return Timing.Allocated(reports.Explain) / (double)ReportCases.Explained;
    }

    private static double PolicyBytes(Func<PolicyCases, int> run)
    {
        PolicyCases policy = new();
        run(policy);
        return Timing.Allocated(() => run(policy));
    }

    private static double LineBytes()
    {
        EngineLines engine = new(TriageEngine.Default, ReportLines.Of(Addresses.None(SeededReports.Complete(Reports, EveryContender.Seed))));
        engine.Run(0, Reports);
        return Timing.Allocated(() => engine.Run(0, Reports)) / (double)Reports;
    }
}
