namespace Meldpunt.Triage.Testing.Tests.Shipped;

public sealed class ShippedPolicyTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Scenarios => ShippedSuite.All.Cases;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_shipped_policy_decides_as_each_of_its_scenarios_expects(string name) => ShippedSuite.All.Verify(name);

    [Fact]
    public void The_scenarios_of_the_shipped_policy_cover_all_of_it()
    {
        SuiteCoverage coverage = SuiteCoverage.Measure(ShippedSuite.All);
        output.WriteLine(coverage.ToString());
        coverage.Shortfalls(CoverageThresholds.Full).Should().BeEmpty();
    }

    [Fact]
    public void The_scenarios_of_the_shipped_policy_kill_every_mutant()
    {
        MutationReport report = ShippedSuite.Mutants.Report;
        output.WriteLine(report.ToString());
        report.Score.Should().Be(100);
        report.Count(MutantFate.Killed).Should().BePositive();
    }

    [Fact]
    public void The_shipped_policy_has_fewer_than_60_scenarios() => ShippedSuite.All.Scenarios.Count.Should().BeLessThan(60);

    [Fact]
    public void The_scenario_files_of_the_shipped_policy_are_byte_for_byte_as_the_writer_writes_them()
    {
        foreach (string file in Directory.GetFiles(ShippedSuite.Folder))
        {
            byte[] kept = File.ReadAllBytes(file);
            ScenarioDocument.Write(ScenarioDocument.Read(kept).Scenarios).Should().Equal(kept, file);
        }
    }
}
