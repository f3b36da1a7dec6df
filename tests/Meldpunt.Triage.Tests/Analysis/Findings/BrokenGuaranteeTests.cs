using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class BrokenGuaranteeTests
{
    [Fact]
    public void Without_the_rule_about_drawings_they_are_assessed_and_break_a_guarantee()
    {
        TriagePolicy policy = Rule("drawing", _ => null).Silent();

        Finding broken = Planted.Only(policy, "broken-guarantee").Is(FindingSeverity.Error, "$.guarantees[4]", "assess").Counts(5 * 1 * 2 * 4 * 2 * 1, Planted.PartialItems);

        broken.Message.Should().StartWith("The guarantee 'out-of-scope-content-never-assessed' does not hold.");
        broken.Witnesses[0].Items[0]["rendering"].Should().Be("drawn");
        broken.Shown().Should().OnlyContain(item => Naive.RouteOf(policy, item) == "assess");
        TriageEngine.Create(policy with { Guarantees = [] }).Decide(broken.Witnesses[0].Items[0]).Route.Should().Be("assess");
    }

    [Fact]
    public void A_guarantee_of_an_undefined_kind_is_refused_and_never_said_to_hold()
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(ShippedPolicy.Read());
        Func<GuaranteeVerdict> check = () => analysis.Check(new Guarantee("undefined", GuaranteeScope.Item, (GuaranteeKind)99));
        check.Should().Throw<PolicyException>().WithMessage("*99 is not a kind; expected 'implies', *");
    }
}
