using Meldpunt.Triage.Testing.Coverage;
using Meldpunt.Triage.Testing.Mutation;
using Meldpunt.Triage.Testing.Scenarios;

namespace Meldpunt.Triage.Testing.Tests.Shipped;

public sealed class ShippedPolicyTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Scenarios => ShippedSuite.All.Cases;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void It_decides_as_its_scenarios_say(string name) => ShippedSuite.All.Verify(name);

    [Fact]
    public void Its_scenarios_cover_it_wholly()
    {
        SuiteCoverage coverage = SuiteCoverage.Of(ShippedSuite.All);
        output.WriteLine(coverage.ToString());
        coverage.Shortfalls(CoverageThresholds.Full).Should().BeEmpty();
    }

    [Fact]
    public void Its_scenarios_notice_every_small_change()
    {
        MutationReport report = MutationTesting.Run(ShippedSuite.All);
        output.WriteLine(report.ToString());
        report.Score.Should().Be(100);
        report.Count(MutantFate.Killed).Should().BePositive();
    }

    [Fact]
    public void Its_scenarios_are_few() => ShippedSuite.All.Scenarios.Count.Should().BeLessThan(60);

    [Fact]
    public void Its_scenarios_stand_in_their_files_as_they_would_be_written()
    {
        foreach (string file in Directory.GetFiles(ShippedSuite.Folder))
        {
            byte[] kept = File.ReadAllBytes(file);
            ScenarioDocument.Write(ScenarioDocument.Read(kept).Scenarios).Should().Equal(kept, file);
        }
    }
}
