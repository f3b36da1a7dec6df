using BenchmarkDotNet.Attributes;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>What is done with a policy itself.</summary>
public class PolicyCases
{
    private readonly byte[] _document = ShippedPolicy.Document();
    private readonly TriagePolicy _shipped = ShippedPolicy.Read();
    private readonly TriagePolicy _earlier = SamplePolicy("earlier.json");
    private readonly TriagePolicy _present = SamplePolicy("later.json");

    /// <summary>From the document to an engine, its guarantees proved.</summary>
    [Benchmark]
    public object Create() => TriageEngine.Create(PolicyDocument.Read(_document).PolicyOrThrow());

    /// <summary>Everything that a check finds, guarantees included.</summary>
    [Benchmark]
    public int Check() => PolicyAnalysis.Create(_shipped).Findings().Count;

    /// <summary>What differs between two versions.</summary>
    [Benchmark]
    public int Diff() => PolicyDifference.Between(_earlier, _present).Item.Rows.Count;

    private static TriagePolicy SamplePolicy(string name) =>
        PolicyDocument.Read(File.ReadAllBytes(Path.Combine(Clone.Root, "samples", "policies", name))).PolicyOrThrow();
}
