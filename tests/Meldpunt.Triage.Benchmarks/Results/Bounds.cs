using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Benchmarks.Checks;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>The bounds, and how a run stands to them.</summary>
internal static class Bounds
{
    public static IEnumerable<Bound> Of(RunFigures run)
    {
        Measurements of = run.Benchmarks;
        double flags = Decide(of, nameof(DecideCases.Flags), EveryContender.Reports).Nanoseconds;
        Measured complete = Decide(of, nameof(DecideCases.Engine), EveryContender.Reports);
        Measured partial = of[nameof(UnansweredCases), nameof(UnansweredCases.Engine), EveryContender.Reports];
        yield return new("complete facts", 1, complete.Nanoseconds / flags, "× flags");
        yield return new("complete facts, 1,000 reports, which the processor learns", 1, Ratio(of, 1_000), "× flags");
        yield return new("complete facts, allocated", 0, complete.Bytes, "B");
        yield return new("unanswered facts", 3, partial.Nanoseconds / flags, "× flags");
        yield return new("unanswered facts, allocated", 0, partial.Bytes, "B");
        yield return new("complete facts, 200,000 reports", 0.7, Ratio(of, EveryContender.ManyReports), "× flags");
        yield return new("1,000 rules instead of 14", 5, run.ByRules[^1].Complete / run.ByRules[0].Complete, "×");
        yield return new("1,000 rules instead of 14, combinations not numbered", 5, run.ByRulesUnnumbered[^1].Complete / run.ByRulesUnnumbered[0].Complete, "×");
        yield return new("a line of JSON, no URLs", 1.5, Line(of, urls: false), "× System.Text.Json");
        yield return new("a line of JSON, URLs in half of the items", 1.5, Line(of, urls: true), "× System.Text.Json");
        yield return new("all cores instead of one", 1.5, Cores(of), "×", AtLeast: true);
        yield return new("process start to first decision, JIT", 2, run.Cold.Jit.Ratio, "× an empty program");
        yield return new("process start to first decision, native AOT", 2, run.Cold.Aot.Ratio, "× an empty program");
        yield return new("memory kept by an engine of the shipped policy", 256, run.KeptWithPolicy / 1024, "KiB");
        yield return new("check of the shipped policy", 100, of[nameof(PolicyCases), nameof(PolicyCases.Check)].Nanoseconds / 1e6, "ms");
        yield return new("check of 200 structured rules over 30 facts", 2_000, run.LargeCheck, "ms");
        yield return new("diff of 200 structured rules over 30 facts", 2_000, run.LargeDiff, "ms");
    }

    private static Measured Decide(Measurements of, string contender, int reports) => of[nameof(DecideCases), contender, reports];

    private static double Ratio(Measurements of, int reports) =>
        Decide(of, nameof(DecideCases.Engine), reports).Nanoseconds / Decide(of, nameof(DecideCases.Flags), reports).Nanoseconds;

    private static double Line(Measurements of, bool urls) =>
        of[nameof(LineCases), nameof(LineCases.Engine), urls].Nanoseconds / of[nameof(LineCases), nameof(LineCases.Serializer), urls].Nanoseconds;

    private static double Cores(Measurements of) =>
        of[nameof(BatchCases), nameof(BatchCases.OneCore)].Nanoseconds / of[nameof(BatchCases), nameof(BatchCases.AllCores)].Nanoseconds;
}
