using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Policies;
using Meldpunt.Triage.Benchmarks.Results;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>Items under generated policies over the six facts of the shipped one.</summary>
public class RuleCountCases
{
    private const int Items = 100;

    private TriageEngine _engine = null!;
    private RulesEngineItems _other = null!;
    private Answers[] _items = [];

    /// <summary>How many rules the policy has.</summary>
    [Params(14, 100, 1_000)]
    public int Rules { get; set; }

    /// <summary>Makes both engines, and sees that they find the same reasons.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        TriagePolicy policy = ScaledPolicy.ByRules().First(scaled => scaled.Rules == Rules).Policy;
        _engine = TriageEngine.Create(policy);
        _items = RandomAnswers.Of(policy.Vocabulary.ItemFacts, Items, 0, EveryContender.Seed);
        _other = new(policy, _items);
        for (int i = 0; i < Items; i++)
        {
            if (!_other.Reasons(i).SequenceEqual(_engine.Decide(_items[i]).Reasons)) throw new InvalidOperationException($"RulesEngine decides otherwise: {_items[i]}");
        }

        Timing.WarmUp(Engine);
        Timing.WarmUp(Items / 2, () => _other.Run(0, 2));
    }

    /// <summary>This library.</summary>
    [Benchmark(OperationsPerInvoke = Items)]
    public int Engine()
    {
        int sum = 0;
        foreach (Answers item in _items) sum += _engine.Decide(item).Reasons.Count;
        return sum;
    }

    /// <summary>RulesEngine.</summary>
    [Benchmark(OperationsPerInvoke = Items)]
    public int RulesEngine() => _other.Run(0, Items);
}
