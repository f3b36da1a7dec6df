using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>RulesEngine and NRules on whole reports under the shipped policy.</summary>
public class RulesEngineCases
{
    private const int Decided = 500;
    private const int Few = 50;

    private readonly Report[] _reports = SeededReports.Complete(Decided, EveryContender.Seed);
    private RulesEngineContender _rulesEngine = null!;
    private NRulesContender _new = null!;
    private NRulesContender _reused = null!;
    private NRulesContender _batched = null!;

    /// <summary>Compiles the rules by deciding some reports.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _rulesEngine = new(TriageEngine.Default.Policy, new(TriageEngine.Default, _reports));
        _new = NRulesContender.New(_reports);
        _reused = NRulesContender.Reused(_reports);
        _batched = NRulesContender.Batched(_reports);
        Timing.WarmUp(() => _rulesEngine.Run(0, Few), () => _new.Run(0, Few), () => _reused.Run(0, Few), () => _batched.Run(0, Few));
    }

    /// <summary>RulesEngine.</summary>
    [Benchmark(OperationsPerInvoke = Decided)]
    public int RulesEngine() => _rulesEngine.Run(0, Decided);

    /// <summary>NRules, a session for each report.</summary>
    [Benchmark(OperationsPerInvoke = Decided)]
    public int NRulesNew() => _new.Run(0, Decided);

    /// <summary>NRules, one session.</summary>
    [Benchmark(OperationsPerInvoke = Decided)]
    public int NRulesReused() => _reused.Run(0, Decided);

    /// <summary>NRules, 50 reports in a session.</summary>
    [Benchmark(OperationsPerInvoke = Decided)]
    public int NRulesBatched() => _batched.Run(0, Decided);
}
