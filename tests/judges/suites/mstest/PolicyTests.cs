using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

[TestClass]
public sealed class PolicyTests
{
    private static readonly TriagePolicy Current = PolicyDocument.Load(Path.Combine(AppContext.BaseDirectory, "policy", "current.json"));
    private static readonly ScenarioSuite Suite = ScenarioSuite.Load(TriageEngine.Create(Current), "scenarios");

    public static IEnumerable<object[]> Scenarios => Suite.Cases;

    [TestMethod]
    [DynamicData(nameof(Scenarios))]
    public void Decides_as_expected(string scenario) => Suite.Verify(scenario);

    [TestMethod]
    public void Has_nothing_to_fix() => Assert.IsEmpty(PolicyAnalysis.Create(Current).Findings().Where(finding => finding.Severity > FindingSeverity.Note && finding.Accepted is null));

    [TestMethod]
    public void Is_covered_in_full() => Assert.IsEmpty(SuiteCoverage.Measure(Suite).Shortfalls(CoverageThresholds.Full));

    [TestMethod]
    public void Would_notice_every_small_change() => Assert.IsEmpty(MutationTesting.Run(Suite).Survivors);
}
