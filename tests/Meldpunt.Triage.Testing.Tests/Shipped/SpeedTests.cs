using System.Diagnostics;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Testing.Tests.Shipped;

public sealed class SpeedTests(ITestOutputHelper output)
{
    // Far above what it takes anywhere.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    /// <summary>10,000 scenarios in CI.</summary>
    private static readonly int Many = 10_000 / Seeded.OneIn(5);

    [Fact]
    public void All_mutants_of_the_shipped_policy_are_run_within_seconds()
    {
        (MutationReport report, TimeSpan taken) = ShippedSuite.Mutants;
        output.WriteLine($"{report.Results.Count} mutants in {taken.TotalSeconds:0.00} s");
        taken.Should().BeLessThan(Bound);
    }

    [Fact]
    public void Thousands_of_scenarios_are_loaded_and_run_within_seconds()
    {
        using TestFolder folder = new();
        ValueList<Scenario> few = ShippedSuite.All.Scenarios;
        folder.Write("many.json", ScenarioDocument.Write(Enumerable.Range(0, Many).Select(i => few[i % few.Count] with { Name = $"{few[i % few.Count].Name} {i}" })));
        Stopwatch watch = Stopwatch.StartNew();
        ScenarioSuite suite = ScenarioSuite.Load(TriageEngine.Default, folder.Place);
        TimeSpan loaded = watch.Elapsed;
        suite.Run().Should().HaveCount(Many).And.OnlyContain(result => result.Passed);
        output.WriteLine($"{Many} scenarios loaded in {loaded.TotalSeconds:0.00} s, and run in {(watch.Elapsed - loaded).TotalSeconds:0.00} s");
        watch.Elapsed.Should().BeLessThan(Bound);
    }
}
