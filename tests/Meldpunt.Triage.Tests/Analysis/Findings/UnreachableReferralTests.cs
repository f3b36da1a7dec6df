using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Rules;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class UnreachableReferralTests
{
    [Fact]
    public void A_referral_for_items_that_no_rule_sends_there_is_never_given()
    {
        TriagePolicy policy = (Shipped with
        {
            Routes = [.. Shipped.Routes, "park"],
            Referrals = [.. Shipped.Referrals, new("nobody", [ReportCondition.SomeItemIs("park")], new("Nobody")) { Source = Citation.Of("7") }],
        }).Silent();

        Finding unreachable = Planted.Only(policy, "unreachable-referral").Is(FindingSeverity.Warning, "$.referrals[4]", "nobody");

        unreachable.Message.Should().Be("No report gets the referral 'nobody'.");
        unreachable.CountsNothing();
    }
}
