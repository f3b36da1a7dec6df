using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Tests.Analysis;

/// <summary>Analyses share the compiled policy, which an engine keeps, and nothing that changes.</summary>
public sealed class AnalysesAtOnceTests(ITestOutputHelper output)
{
    private const int AtOnce = 6;

    [Fact]
    public async Task Six_analyses_of_one_compiled_policy_at_once_find_what_one_alone_finds()
    {
        TriagePolicy[] policies = [ChangedPolicy.Unchanged, .. Enumerable.Range(1, 3).Select(seed => StructuredPolicies.OfClusters(facts: 8, rules: 30, seed))];
        string[] alone = [.. policies.Select(policy => Found(CompiledPolicy.Compile(policy)))];
        int different = 0;
        int rounds = Seeded.Cases(400);
        for (int round = 0; round < rounds; round++)
        {
            CompiledPolicy compiled = CompiledPolicy.Compile(policies[round % policies.Length]);
            using Barrier together = new(AtOnce);
            string[] found = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait();
                    return Found(compiled);
                },
                TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
            different += found.Count(one => one != alone[round % policies.Length]);
        }

        output.WriteLine($"{rounds * AtOnce:N0} analyses, {different:N0} different");
        different.Should().Be(0);
    }

    private static string Found(CompiledPolicy compiled)
    {
        PolicyAnalysis analysis = new(compiled);
        ValueList<Finding> findings = analysis.Findings();
        ValueList<GuaranteeVerdict> verdicts = analysis.Guarantees();
        return string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Path} {finding.Count} {finding.Message}").Concat(verdicts.Select(verdict => $"{verdict.Guarantee.Id} {verdict.Broken} {verdict.Combinations}")));
    }
}
