using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>RulesEngine on whole reports under the shipped policy.</summary>
public class RulesEngineCases
{
    private const int Decided = 500;
    private const int Few = 20;

    private RulesEngineContender _engine = null!;

    /// <summary>Compiles the rules by deciding once.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        PreparedReports reports = new(TriageEngine.Default, SeededReports.Complete(Decided, EveryContender.Seed));
        _engine = new(TriageEngine.Default.Policy, reports);
        Timing.WarmUp(() => _engine.Run(0, Few));
    }

    /// <summary>A report.</summary>
    [Benchmark(OperationsPerInvoke = Decided)]
    public int Report() => _engine.Run(0, Decided);
}
