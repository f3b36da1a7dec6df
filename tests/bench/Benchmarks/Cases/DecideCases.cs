using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Packed;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>Prepared reports with every fact answered.</summary>
public class DecideCases
{
    private const int Few = 1_000;

    private Turns _engine = null!;
    private Turns _flags = null!;
    private Turns _lists = null!;
    private Turns _table = null!;

    /// <summary>How many distinct reports there are.</summary>
    [Params(1_000, EveryContender.Reports, EveryContender.ManyReports)]
    public int Reports { get; set; }

    /// <summary>Prepares the reports for each contender.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Report[] reports = SeededReports.Complete(Reports, EveryContender.Seed);
        EngineContender engine = new(TriageEngine.Default, new(TriageEngine.Default, reports));
        engine.Run(0, Reports);
        PackedReports packed = new(reports);
        FlagsContender flags = new(packed);
        ListsContender lists = new(packed);
        TableContender table = new(packed);
        Timing.WarmUp(() => engine.Run(0, Few), () => flags.Run(0, Few), () => lists.Run(0, Few), () => table.Run(0, Few));
        _engine = new(engine, Reports);
        _flags = new(flags, Reports);
        _lists = new(lists, Reports);
        _table = new(table, Reports);
    }

    /// <summary>This library.</summary>
    [Benchmark(OperationsPerInvoke = Turns.Length)]
    public int Engine() => _engine.Run();

    /// <summary>Hand-written if and else with flags.</summary>
    [Benchmark(OperationsPerInvoke = Turns.Length)]
    public int Flags() => _flags.Run();

    /// <summary>Hand-written if and else with lists.</summary>
    [Benchmark(OperationsPerInvoke = Turns.Length)]
    public int Lists() => _lists.Run();

    /// <summary>A precomputed table.</summary>
    [Benchmark(OperationsPerInvoke = Turns.Length)]
    public int Table() => _table.Run();
}
