using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Policies;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>What an application calls: typed reports with URLs, explanations, and the next question.</summary>
public class ReportCases
{
    /// <summary>How many decisions are explained.</summary>
    public const int Explained = 500;

    private const double Unanswered = 0.5;

    private readonly TriageEngine _engine = TriageEngine.Default;
    private Report[] _reports = [];
    private Decision[] _decisions = [];
    private Answers[] _items = [];

    /// <summary>Makes the reports.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _reports = Addresses.Given(SeededReports.Complete(EveryContender.Reports, EveryContender.Seed));
        _decisions = [.. SeededReports.Partial(Explained, EveryContender.Seed).Select(_engine.Decide)];
        Answers[] random = RandomAnswers.Of(_engine.Policy.Vocabulary.ItemFacts, EveryContender.Reports, Unanswered, EveryContender.Seed);
        _items = [.. random.Where(item => !_engine.Decide(item).IsSettled).Take(Explained)];
        Timing.WarmUp(() => _engine.Decide(_reports[0]).Items.Count, () => _engine.Explain(_decisions[0]).Items.Count, Next);
    }

    /// <summary>A typed report to a decision.</summary>
    [Benchmark(OperationsPerInvoke = EveryContender.Reports)]
    public int Decide()
    {
        int sum = 0;
        foreach (Report report in _reports) sum += _engine.Decide(report).Notices.Count;
        return sum;
    }

    /// <summary>A decision explained.</summary>
    [Benchmark(OperationsPerInvoke = Explained)]
    public int Explain()
    {
        int sum = 0;
        foreach (Decision decision in _decisions) sum += _engine.Explain(decision).Items.Count;
        return sum;
    }

    /// <summary>The next question about an item.</summary>
    [Benchmark(OperationsPerInvoke = Explained)]
    public int Next()
    {
        int sum = 0;
        foreach (Answers item in _items) sum += _engine.NextQuestion(item) is null ? 0 : 1;
        return sum;
    }
}
