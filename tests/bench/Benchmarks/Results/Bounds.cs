using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Benchmarks.Checks;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>The bounds, and how a run stands to them. The ratios are measured in turns, see <see cref="Ratios"/>.</summary>
internal static class Bounds
{
    public static IEnumerable<Bound> Measure(RunFigures run) =>
    [
        new("complete facts", 1, Ratios.Complete(EveryContender.Reports), "× flags"),
        new("complete facts, allocated", 0, run.Benchmarks[nameof(DecideCases), nameof(DecideCases.Engine), EveryContender.Reports].Bytes, "B"),
        new("unanswered facts", 3, Ratios.Partial(EveryContender.Reports), "× flags"),
        new("unanswered facts, allocated", 0, run.Benchmarks[nameof(UnansweredCases), nameof(UnansweredCases.Engine), EveryContender.Reports].Bytes, "B"),
        new("complete facts, 200,000 reports", 0.7, Ratios.Complete(EveryContender.ManyReports), "× flags"),
        new("complete facts, 1,000 reports, which the processor learns by heart", 1, Ratios.Complete(1_000), "× flags"),
        new("1,000 rules instead of 14", 5, Rules(run.Benchmarks, 1_000) / Rules(run.Benchmarks, 14), "×"),
        new("1,000 rules instead of 14, combinations not numbered", 5, run.ByRulesUnnumbered[^1].Complete / run.ByRulesUnnumbered[0].Complete, "×"),
        new("a line of JSON, no URLs", 1.5, Ratios.Line(urls: false), "× System.Text.Json"),
        new("a line of JSON, URLs in half of the items", 1.5, Ratios.Line(urls: true), "× System.Text.Json"),
        new("all cores instead of one", 1.5, Ratios.Cores(), "×", AtLeast: true),
        new("process start to first decision, JIT", 1.8, run.Cold.Jit.Ratio, "× an empty program"),
        new("process start to first decision, JIT, published ready to run", 1.8, run.Cold.Ready.Ratio, "× an empty program"),
        new("process start to first decision, native AOT", 1.2, run.Cold.Aot.Ratio, "× an empty program"),
        new("memory kept by an engine of the shipped policy", 256, run.KeptWithPolicy / 1024, "KiB"),
        new("check of the shipped policy", 100, run.Benchmarks[nameof(PolicyCases), nameof(PolicyCases.Check)].Nanoseconds / 1e6, "ms"),
        new("check of 200 structured rules over 30 facts", 2_000, run.LargeCheck, "ms"),
        new("diff of 200 structured rules over 30 facts", 2_000, run.LargeDiff, "ms"),
    ];

    private static double Rules(Measurements of, int rules) => of[nameof(RuleCountCases), nameof(RuleCountCases.Engine), rules].Nanoseconds;
}
