using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Processes;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Compares, times and writes, part by part. After each part its figures are kept, and the page is written.</summary>
internal static class BenchmarkRun
{
    private static readonly Type[] Cases =
    [
        typeof(DecideCases), typeof(UnansweredCases), typeof(RulesEngineCases), typeof(LineCases), typeof(BatchCases), typeof(ReportCases), typeof(PolicyCases),
    ];

    private static readonly (string Name, Action<Measurements, bool> Measure)[] All =
    [
        ("bounds", MeasureBounds),
        ("cases", MeasureCases),
        ("growth", Growth.Measure),
        ("larger", ScaledFigures.Measure),
        ("start", ColdStart.Measure),
        ("lines", LinesRun.Measure),
        ("jq", JqRun.Measure),
        ("sizes", SizesRun.Measure),
    ];

    /// <summary>What can be measured by itself.</summary>
    public static IEnumerable<string> Parts => All.Select(part => part.Name);

    /// <summary>Measures all parts, or some of them and keeps the figures of the others.</summary>
    /// <param name="parts">The names of the parts; none for all.</param>
    /// <param name="isShort">True for fewer iterations and smaller inputs, to see that everything runs.</param>
    /// <returns>1 when a part failed, else 0; the bounds are for people to read.</returns>
    public static int Run(IReadOnlyCollection<string> parts, bool isShort)
    {
        Measurements figures = parts.Count == 0 ? Measurements.Begin() : Measurements.Last();
        figures.IsShort |= isShort;
        List<string> failed = [];
        foreach ((string name, Action<Measurements, bool> measure) in All.Where(part => parts.Count == 0 || parts.Contains(part.Name)))
        {
            Console.WriteLine($"// {name}");
            try
            {
                measure(figures, isShort);
            }
            catch (InvalidOperationException failure)
            {
                Console.WriteLine($"// {name} failed: {failure.Message}");
                failed.Add(name);
            }

            figures.Save();
            BenchmarksDocument.Write(figures);
        }

        Console.WriteLine(failed.Count == 0 ? "// wrote docs/benchmarks.md" : $"// failed, to be tried again: run {string.Join(' ', failed)}");
        return failed.Count == 0 ? 0 : 1;
    }

    private static void MeasureBounds(Measurements into, bool isShort)
    {
        Measure(into, Bounds.Quick.Take(1));
        foreach ((string name, Action check) in EveryContender.Checks)
        {
            check();
            Console.WriteLine($"// every contender decides alike: {name}");
        }

        Measure(into, Bounds.Quick.Skip(1));
    }

    private static void Measure(Measurements into, IEnumerable<Bound> bounds)
    {
        foreach (Bound bound in bounds)
        {
            into[bound.What] = bound.Measure!();
            Console.WriteLine($"// {bound.What}: {into[bound.What]} {bound.Unit}");
        }
    }

    private static void MeasureCases(Measurements into, bool isShort)
    {
        Summary[] summaries = BenchmarkRunner.Run(Cases, RunConfig.Of(isShort));
        into.Add(summaries);
        int lost = summaries.Sum(summary => summary.BenchmarksCases.Length - summary.Reports.Count(report => report.ResultStatistics is not null));
        if (lost > 0) throw new InvalidOperationException($"{lost} benchmarks came to nothing.");
    }
}
