using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class UnreachableNoticeTests
{
    [Fact]
    public void A_notice_for_items_with_a_route_that_no_rule_gives_is_unreachable()
    {
        TriagePolicy policy = (Unchanged with
        {
            Routes = [.. Unchanged.Routes, "park"],
            Notices = [.. Unchanged.Notices, new("nobody", [ReportCondition.SomeItemIs("park")]) { Source = Citation.Of("7") }],
        }).Silent();

        Finding unreachable = Planted.Only(policy, "unreachable-notice").Is(FindingSeverity.Warning, "$.notices[7]", "nobody");

        unreachable.Message.Should().Be("No report gets the notice 'nobody'.");
        unreachable.CountsNothing();
    }
}
