using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Reports;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>
/// The bounds, which the page shows and the guard holds. Ratios are of contenders in turns, see <see cref="Ratios"/>. What is compared with
/// nothing is held by what it allocates as well, which depends on no machine.
/// </summary>
internal static class Bounds
{
    public const string Memory = "memory kept by an engine of the shipped policy";
    public const string StartJit = "process start to first decision, JIT";
    public const string StartReady = "process start to first decision, JIT, published ready to run";
    public const string StartNative = "process start to first decision, native AOT";
    public const string StartMethods = "methods compiled to a first decision";
    public const string FileToFile = "1,000,000 lines through `meldpunt decide`, file to file, two cores";
    public const string BesideCat = "the same beside `cat` of both files";
    public const string TwoCores = "two cores instead of one, file to null";
    public const string TwoCoresCpu = "CPU of two cores, file to null";
    public const string PeakMemory = "peak memory of `meldpunt decide`, 1,000,000 lines";
    public const string BesideJq = "CPU of `meldpunt decide`, 200,000 lines";
    public const string CheckRepeated = "check of 10,000 rules, one rule repeated, CPU";
    public const string CheckThree = "check of 10,000 random rules of three conditions, CPU";
    public const string Html = "`meldpunt export html` of 1,000 rules, CPU";

    private const int Reports = EveryContender.Reports;

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<Bound> All { get; } =
    [
        new("complete facts", 1, "× flags") { Guarded = 1, Measure = () => Ratios.Complete(Reports) },
        new("complete facts, 200,000 reports", 1, "× flags") { Guarded = 0.7, Measure = () => Ratios.Complete(EveryContender.ManyReports) },
        new("complete facts, 1,000 reports, which the processor learns by heart", 1, "× flags") { Guarded = 1.5, Measure = () => Ratios.Complete(1_000) },
        new("complete facts beside a precomputed table", 1.5, "×") { Guarded = 5, Measure = () => Ratios.CompleteBesideTable(Reports) },
        new("complete facts, allocated", 0, "B") { Guarded = 0, Measure = () => Allocations.Deciding(SeededReports.Complete(Reports, EveryContender.Seed)) },
        new("unanswered facts", 1, "× flags") { Guarded = 1.5, Measure = () => Ratios.Partial(Reports) },
        new("unanswered facts beside a precomputed table", 1.5, "×") { Guarded = 5, Measure = () => Ratios.PartialBesideTable(Reports) },
        new("unanswered facts, allocated", 0, "B") { Guarded = 0, Measure = () => Allocations.Deciding(SeededReports.Partial(Reports, EveryContender.Seed)) },
        new("the best of NRules and RulesEngine", 200, "× complete facts") { AtLeast = true, Guarded = 50, Measure = Ratios.BestOfRulesEngines },
        new("1,000 rules instead of 14", 5, "×") { Guarded = 8, Measure = () => Ratios.Rules(ScaledPolicy.OverShippedFacts) },
        new("1,000 rules instead of 14, combinations not numbered", 5, "×") { Guarded = 8, Measure = () => Ratios.Rules(rules => ScaledPolicy.OfClusters(15, rules)) },
        new("a line of JSON, no URLs", 0.35, "× System.Text.Json") { Guarded = 0.6, Measure = () => Ratios.Line(urls: false) },
        new("a line of JSON, URLs in half of the items", 0.35, "× System.Text.Json") { Guarded = 0.6, Measure = () => Ratios.Line(urls: true) },
        new("a line of JSON once warm, allocated", 0, "B") { Guarded = 0, Measure = Allocations.Line },
        new(FileToFile, 1.3, "s"),
        new(BesideCat, 3, "×"),
        new(TwoCores, 1.7, "×") { AtLeast = true },
        new(TwoCoresCpu, 1.1, "× one core"),
        new(PeakMemory, 200, "MB"),
        new(BesideJq, 0.25, "× jq"),
        new(StartJit, 1.8, "× an empty program") { Guarded = 3 },
        new(StartReady, 1.8, "× an empty program") { Guarded = 2.4 },
        new(StartNative, 1.2, "× an empty program") { Guarded = 1.6 },
        new(StartMethods, 280, "methods") { Guarded = 280 },
        new(Memory, 128, "KiB") { Guarded = 128, Measure = () => KeptMemory.WithPolicy() / 1024 },
        new("check of the shipped policy", 5, "ms") { Guarded = 15, Measure = AnalysisTimes.ShippedCheck },
        new("check of 200 structured rules over 30 facts", 1_000, "ms") { Guarded = 3_000, Measure = AnalysisTimes.LargeCheck },
        new("diff of 200 structured rules over 30 facts", 1_000, "ms") { Guarded = 2_000, Measure = AnalysisTimes.LargeDiff },
        new(CheckRepeated, 15, "× 1,000 rules"),
        new(CheckThree, 15, "× 1,000 rules"),
        new(Html, 15, "× 100 rules"),
        new("a decision explained, allocated", 23_000, "B") { Guarded = 23_000, Measure = Allocations.Explanation },
        new("check of the shipped policy, allocated", 1_650_000, "B") { Guarded = 1_650_000, Measure = Allocations.Check },
        new("an engine of the shipped policy's document, allocated", 2_100_000, "B") { Guarded = 2_100_000, Measure = Allocations.Engine },
        new("nodes of the shipped policy's diagram, complete answers", 7, "nodes") { Guarded = 7, Measure = () => DiagramCounts.Of(TriageEngine.Default.Policy).Complete },
        new("nodes of the same, unanswered a value", 18, "nodes") { Guarded = 18, Measure = () => DiagramCounts.Of(TriageEngine.Default.Policy).Partial ?? double.NaN },
    ];

    /// <summary>Those that are measured by themselves: memory first, while nothing else is kept.</summary>
    public static IEnumerable<Bound> Quick => All.Where(bound => bound.Measure is not null).OrderBy(bound => bound.What != Memory);
}
