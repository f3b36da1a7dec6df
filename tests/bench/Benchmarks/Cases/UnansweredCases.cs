using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>Prepared reports with unanswered facts: possible routes and questions too.</summary>
public class UnansweredCases
{
    private const int Few = 1_000;

    private Turns _engine = null!;
    private Turns _table = null!;

    /// <summary>How many reports there are.</summary>
    [Params(1_000, EveryContender.Reports, EveryContender.ManyReports)]
    public int Reports { get; set; }

    /// <summary>Prepares the reports for each contender.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Report[] reports = SeededReports.Partial(Reports, EveryContender.Seed);
        EngineContender engine = new(TriageEngine.Default, new(TriageEngine.Default, reports));
        engine.Run(0, Reports);
        TableContender table = new(new(reports));
        Timing.WarmUp(() => engine.Run(0, Few), () => table.Run(0, Few));
        _engine = new(engine, Reports);
        _table = new(table, Reports);
    }

    /// <summary>This library.</summary>
    [Benchmark(OperationsPerInvoke = Turns.Length)]
    public int Engine() => _engine.Run();

    /// <summary>A precomputed table.</summary>
    [Benchmark(OperationsPerInvoke = Turns.Length)]
    public int Table() => _table.Run();
}
