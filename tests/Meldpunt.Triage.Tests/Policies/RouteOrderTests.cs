using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Policies;

public sealed class RouteOrderTests
{
    [Fact]
    public void A_route_order_that_settles_a_report_before_its_items_is_refused()
    {
        TriagePolicy policy = Hotline.Read() with { Routes = ["assess", "refer", "needs-information", "out-of-scope"] };
        FluentActions.Invoking(() => TriageEngine.Create(policy)).Should().Throw<PolicyException>()
            .WithMessage("*$.routes: 'needs-information' must be first or second*");
    }
}
