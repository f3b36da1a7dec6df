using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Json;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>A line of JSON to a line of JSON.</summary>
public class LineCases
{
    private const int Few = 200;

    private EngineLines _engine = null!;
    private SerializerLines _serializer = null!;

    /// <summary>Whether half of the items have a URL, which the engine then reads too.</summary>
    [Params(false, true)]
    public bool Urls { get; set; }

    /// <summary>Makes the lines.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Report[] reports = SeededReports.Complete(EveryContender.Reports, EveryContender.Seed);
        byte[][] lines = ReportLines.Of(Urls ? Addresses.Given(reports) : Addresses.None(reports));
        _engine = new(TriageEngine.Default, lines);
        _serializer = new(TriageEngine.Default, lines);
        Timing.WarmUp(() => _engine.Run(0, Few), () => _serializer.Run(0, Few));
    }

    /// <summary>This library: reads, decides and writes.</summary>
    [Benchmark(OperationsPerInvoke = EveryContender.Reports)]
    public int Engine() => _engine.Run(0, EveryContender.Reports);

    /// <summary>System.Text.Json: reads and writes the same.</summary>
    [Benchmark(OperationsPerInvoke = EveryContender.Reports)]
    public int Serializer() => _serializer.Run(0, EveryContender.Reports);
}
