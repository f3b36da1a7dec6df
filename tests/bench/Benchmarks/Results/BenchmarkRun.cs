using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Starting;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Compares, times and writes everything.</summary>
internal static class BenchmarkRun
{
    private const int MostFacts = 60;
    private const int MostFactsWhenShort = 20;

    private static readonly Type[] Cases =
    [
        typeof(DecideCases), typeof(UnansweredCases), typeof(LineCases), typeof(BatchCases),
        typeof(ReportCases), typeof(RulesEngineCases), typeof(RuleCountCases), typeof(PolicyCases),
    ];

    /// <summary>Writes docs/benchmarks.md.</summary>
    /// <param name="isShort">True for fewer iterations and smaller policies.</param>
    /// <returns>1 when a benchmark failed, else 0; the bounds are for people to read.</returns>
    public static int Run(bool isShort)
    {
        double keptWithPolicy = KeptMemory.WithPolicy();
        double keptBesidePolicy = KeptMemory.BesidePolicy();
        foreach ((string name, Action check) in EveryContender.Checks)
        {
            check();
            Console.WriteLine($"// every contender decides alike: {name}");
        }

        IConfig config = RunConfig.Of(isShort);
        Summary[] summaries = BenchmarkRunner.Run(Cases, config);
        RunFigures figures = new(
            "dotnet run -c Release --project tests/bench/Benchmarks -- run" + (isShort ? " --short" : ""),
            [.. summaries[0].HostEnvironmentInfo.ToFormattedString(), summaries[0].HostEnvironmentInfo.RuntimeVersion],
            new(summaries),
            [.. ScaledPolicy.ByRules().Select(ScaledFigures.Measure)],
            [.. ScaledPolicy.ByRulesUnnumbered().Select(ScaledFigures.Measure)],
            [.. ScaledPolicy.ByFacts(isShort ? MostFactsWhenShort : MostFacts).Select(ScaledFigures.Measure)],
            DiagramCounts.Of(TriageEngine.Default.Policy),
            keptWithPolicy,
            keptBesidePolicy,
            ColdStart.Measure(),
            LargePolicy.Check(),
            LargePolicy.Diff());
        string path = Path.Combine(Clone.Root, "docs", "benchmarks.md");
        File.WriteAllText(path, BenchmarksDocument.Of(figures));
        Console.WriteLine($"// wrote {Path.GetRelativePath(Clone.Root, path)}");
        return figures.Benchmarks.Count == summaries.Sum(summary => summary.BenchmarksCases.Length) ? 0 : 1;
    }
}
