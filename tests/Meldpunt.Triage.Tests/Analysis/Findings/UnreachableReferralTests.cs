using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class UnreachableReferralTests
{
    [Fact]
    public void A_referral_for_items_with_a_route_that_no_rule_gives_is_unreachable()
    {
        TriagePolicy policy = (Unchanged with
        {
            Routes = [.. Unchanged.Routes, "park"],
            Referrals = [.. Unchanged.Referrals, new("nobody", [ReportCondition.SomeItemIs("park")], new("Nobody")) { Source = Citation.Of("7") }],
        }).Silent();

        Finding unreachable = Planted.Only(policy, "unreachable-referral").Is(FindingSeverity.Warning, "$.referrals[4]", "nobody");

        unreachable.Message.Should().Be("No report gets the referral 'nobody'.");
        unreachable.CountsNothing();
    }
}
