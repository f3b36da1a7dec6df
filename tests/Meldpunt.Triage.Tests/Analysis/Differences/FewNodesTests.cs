using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

public sealed class FewNodesTests
{
    [Fact]
    public void Versions_that_differ_are_never_called_equivalent_however_small_the_node_budget()
    {
        TriagePolicy earlier = Rule("drawing", _ => null).Silent() with { Guarantees = [] };
        int compared = 0;
        for (int budget = 150; budget < 450; budget += 3)
        {
            try
            {
                PolicyDifference difference = PolicyDifference.Between(earlier, Unchanged, nodeBudget: budget);
                difference.IsEquivalent.Should().BeFalse($"with {budget} nodes");
                ((int)difference.Item.RouteChanged).Should().Be(560);
                compared++;
            }
            catch (PolicyException)
            {
                compared.Should().Be(0, "a larger budget is enough where a smaller one was");
            }
        }

        compared.Should().BePositive();
    }
}
