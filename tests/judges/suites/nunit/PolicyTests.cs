using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;
using NUnit.Framework;

public sealed class PolicyTests
{
    private static readonly TriagePolicy Current = PolicyDocument.Load(Path.Combine(AppContext.BaseDirectory, "policy", "current.json"));
    private static readonly ScenarioSuite Suite = ScenarioSuite.Load(TriageEngine.Create(Current), "scenarios");

    public static IEnumerable<object[]> Scenarios => Suite.Cases;

    [TestCaseSource(nameof(Scenarios))]
    public void Decides_as_expected(string scenario) => Suite.Verify(scenario);

    [Test]
    public void Has_nothing_to_fix() => Assert.That(PolicyAnalysis.Create(Current).Findings().Where(finding => finding.Severity > FindingSeverity.Note && finding.Accepted is null), Is.Empty);

    [Test]
    public void Is_covered_in_full() => Assert.That(SuiteCoverage.Measure(Suite).Shortfalls(CoverageThresholds.Full), Is.Empty);

    [Test]
    public void Would_notice_every_small_change() => Assert.That(MutationTesting.Run(Suite).Survivors, Is.Empty);
}
