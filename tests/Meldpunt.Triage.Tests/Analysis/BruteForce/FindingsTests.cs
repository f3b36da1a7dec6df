using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

public sealed class FindingsTests
{
    [Fact]
    public void The_findings_in_a_policy_with_gaps_and_conflicts_are_those_that_trying_every_item_finds() =>
        WholePolicies.Any.Each(1_000, policy => Expected.Compare(All(policy), PolicyAnalysis.Of(policy).Findings()), Show.Policy);

    [Fact]
    public void The_findings_in_a_sound_policy_are_those_that_trying_every_item_and_report_finds() =>
        WholePolicies.Sound.Each(1_000, policy => Expected.Compare(All(policy), PolicyAnalysis.Of(policy).Findings()), Show.Policy);

    [Fact]
    public void The_most_serious_findings_are_listed_first() =>
        WholePolicies.Any.Each(100, policy => PolicyAnalysis.Of(policy).Findings().Select(finding => finding.Severity).Should().BeInDescendingOrder(), Show.Policy);

    private static Expected[] All(TriagePolicy policy)
    {
        NaiveItems items = new(policy);
        Expected[] ofItems = [.. new NaiveItemFindings(items).All(), .. NaiveFactFindings.OfItems(items), .. NaiveSources.Of(policy)];
        if (Array.Exists(ofItems, one => one.Code is FindingCodes.Gap or FindingCodes.Conflict)) return ofItems;
        NaiveReports reports = new(items);
        return [.. ofItems, .. NaiveFactFindings.OfReports(reports), .. new NaiveReportFindings(reports).All()];
    }
}
