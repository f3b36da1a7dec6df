using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Json;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>Many lines of JSON in memory: one after another, and on all cores.</summary>
public class BatchCases
{
    private const int Few = 200;

    private readonly TriageLines _lines = new(TriageEngine.Default);
    private EngineLines _engine = null!;
    private byte[] _file = [];

    /// <summary>Makes the lines.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        byte[][] lines = ReportLines.Of(Addresses.None(SeededReports.Complete(EveryContender.ManyReports, EveryContender.Seed)));
        _engine = new(TriageEngine.Default, lines);
        _file = ReportLines.File(lines);
        Timing.WarmUp(() => _engine.Run(0, Few));
    }

    /// <summary>One after another.</summary>
    [Benchmark(OperationsPerInvoke = EveryContender.ManyReports)]
    public int OneCore() => _engine.Run(0, EveryContender.ManyReports);

    /// <summary>On all cores, in order.</summary>
    [Benchmark(OperationsPerInvoke = EveryContender.ManyReports)]
    public async Task<long> AllCores()
    {
        using MemoryStream input = new(_file, writable: false);
        return (await _lines.DecideAsync(input, Stream.Null)).Decided;
    }
}
