using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

public sealed class FindingsTests
{
    [Fact]
    public void The_findings_in_a_policy_with_gaps_and_conflicts_are_those_that_trying_every_item_finds() =>
        RandomPolicies.Any(PolicyShape.OfReports).Each(1_000, policy => Expected.Compare(All(policy), PolicyAnalysis.Create(policy).Findings()), Show.Policy);

    [Fact]
    public void The_findings_in_a_sound_policy_are_those_that_trying_every_item_and_report_finds() =>
        RandomPolicies.Sound(PolicyShape.OfReports).Each(1_000, policy => Expected.Compare(All(policy), PolicyAnalysis.Create(policy).Findings()), Show.Policy);

    [Fact]
    public void The_most_serious_findings_are_listed_first() =>
        RandomPolicies.Any(PolicyShape.OfReports).Each(100, policy => PolicyAnalysis.Create(policy).Findings().Select(finding => finding.Severity).Should().BeInDescendingOrder(), Show.Policy);

    [Fact]
    public void Rules_that_always_apply_above_others_are_found_exactly_where_trying_everything_finds_them() =>
        RandomPolicies.Any(PolicyShape.OfItems).Each(1_000, policy => Expected.Compare(
            All(policy).Where(one => one.Code == FindingCodes.AlwaysApplies), PolicyAnalysis.Create(policy).Findings().Where(one => one.Code == FindingCodes.AlwaysApplies)), Show.Policy);

    private static Expected[] All(TriagePolicy policy)
    {
        BruteForceItems items = new(policy);
        // Random policies have no words for what a URL tells.
        Expected readsNone = new(FindingSeverity.Note, FindingCodes.ReadsNoUrls, "$", []);
        Expected[] ofItems = [readsNone, .. new BruteForceItemFindings(items).All(), .. BruteForceFactFindings.OfItems(items), .. BruteForceSources.Of(policy), .. BruteForceLookalikes.Of(policy), .. BruteForceEmptyReports.Of(policy)];
        if (Array.Exists(ofItems, one => one.Code is FindingCodes.Gap or FindingCodes.Conflict)) return ofItems;
        BruteForceReports reports = new(items);
        return [.. ofItems, .. BruteForceFactFindings.OfReports(reports), .. new BruteForceReportFindings(reports).All()];
    }
}
