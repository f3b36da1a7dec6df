using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;
using Xunit;

public sealed class PolicyTests
{
    private static readonly TriagePolicy Current = PolicyDocument.Load(Path.Combine(AppContext.BaseDirectory, "policy", "current.json"));
    private static readonly ScenarioSuite Suite = ScenarioSuite.Load(TriageEngine.Create(Current), "scenarios");

    public static IEnumerable<object[]> Scenarios => Suite.Cases;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Decides_as_expected(string scenario) => Suite.Verify(scenario);

    [Fact]
    public void Has_nothing_to_fix() => Assert.Empty(PolicyAnalysis.Create(Current).Findings().Where(finding => finding.Severity > FindingSeverity.Note && finding.Accepted is null));

    [Fact]
    public void Is_covered_in_full() => Assert.Empty(SuiteCoverage.Measure(Suite).Shortfalls(CoverageThresholds.Full));

    [Fact]
    public void Would_notice_every_small_change() => Assert.Empty(MutationTesting.Run(Suite).Survivors);
}
