using System.Diagnostics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Tests.Analysis;

public sealed class LargePolicyTests(ITestOutputHelper output)
{
    private const int Rules = 200;

    private static readonly TriagePolicy Large = StructuredPolicies.OfClusters(30, Rules, seed: 1);

    [Fact]
    public void Two_hundred_rules_over_thirty_facts_are_checked_within_the_node_budget()
    {
        Stopwatch watch = Stopwatch.StartNew();
        PolicyAnalysis analysis = PolicyAnalysis.Create(Large);

        ValueList<Finding> findings = analysis.Findings();

        output.WriteLine($"{findings.Count} findings in {watch.ElapsedMilliseconds} ms: {string.Join(", ", findings.GroupBy(finding => finding.Code).Select(group => $"{group.Count()} {group.Key}"))}");
        Large.Rules.Should().HaveCount(Rules);
        findings.Should().NotContain(finding => finding.Code == "gap" || finding.Code == "conflict");
        analysis.Guarantees().Should().NotBeEmpty();
        foreach (Finding dead in findings.Where(finding => finding.Code == "dead-rule")) dead.Rules.Count.Should().BeGreaterThan(1);
    }

    [Fact]
    public void Two_hundred_rules_over_thirty_facts_are_compared_with_an_earlier_version()
    {
        TriagePolicy earlier = Large with
        {
            Groups = Large.Groups.Select((group, i) => i is 0 or 3 ? group with { Rules = group.Rules.Skip(1).ToValueList() } : group).ToValueList(),
            Notices = [],
        };
        Stopwatch watch = Stopwatch.StartNew();

        PolicyDifference difference = PolicyDifference.Between(earlier, Large);

        output.WriteLine($"{difference.Item.Rows.Count} and {difference.Report.Rows.Count} rows, {difference.Item.CombinationsOmitted} unlisted, in {watch.ElapsedMilliseconds} ms; {difference.Item.RouteChanged} of {difference.Item.Combinations} items get another route");
        difference.IsEquivalent.Should().BeFalse();
        difference.Item.RouteChanged.Sign.Should().Be(1);
        difference.Report.Rows.Should().ContainSingle().Which.Change.Notices.Gained.Should().Equal("doubt");
        (difference.Item.Rows.Aggregate(difference.Item.CombinationsOmitted, (sum, row) => sum + row.Count) == difference.Item.AnyChanged).Should().BeTrue();
    }
}
