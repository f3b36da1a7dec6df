using BenchmarkDotNet.Reports;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>The figures of a run, by class, method and parameter.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<(string Class, string Method, object? Parameter), Measured> _figures = [];

    public Measurements(IEnumerable<Summary> summaries)
    {
        foreach (BenchmarkReport report in summaries.SelectMany(summary => summary.Reports))
        {
            if (report.ResultStatistics is not { } statistics) continue;
            object? parameter = report.BenchmarkCase.Parameters.Items is [var only] ? only.Value : null;
            double bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            _figures[(report.BenchmarkCase.Descriptor.Type.Name, report.BenchmarkCase.Descriptor.WorkloadMethod.Name, parameter)] = new(statistics.Min, bytes);
        }
    }

    /// <summary>How many benchmarks came to something.</summary>
    public int Count => _figures.Count;

    /// <summary>The figures of one benchmark; not a number when that failed.</summary>
    public Measured this[string type, string method, object? parameter = null] =>
        _figures.TryGetValue((type, method, parameter), out Measured measured)
            ? measured
            : new(double.NaN, double.NaN);
}
