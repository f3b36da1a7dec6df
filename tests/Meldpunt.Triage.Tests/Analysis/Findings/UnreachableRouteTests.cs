using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class UnreachableRouteTests
{
    [Fact]
    public void A_route_that_no_rule_gives_is_unreachable()
    {
        TriagePolicy policy = (Unchanged with { Routes = [.. Unchanged.Routes, "park"] }).Silent();

        Finding unreachable = Planted.Only(policy, "unreachable-route").Is(FindingSeverity.Warning, "$.routes[4]");

        unreachable.Message.Should().Be("No item and no report gets the route 'park'.");
        unreachable.CountsNothing();
    }

    [Fact]
    public void A_route_that_only_an_empty_report_gets_is_reachable()
    {
        TriagePolicy policy = (Unchanged with
        {
            Routes = [.. Unchanged.Routes, "park"],
            EmptyReport = [.. Unchanged.EmptyReport, new("parked", [ReportCondition.Where("anonymous", "yes")], "park") { Source = Citation.Of("7") }],
        }).Silent();

        PolicyAnalysis.Create(policy).Findings().Should().NotContain(finding => finding.Code == "unreachable-route");
    }
}
