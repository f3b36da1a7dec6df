using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

public sealed class GuaranteesTests
{
    private static readonly Gen<TriagePolicy> Guaranteed =
        from policy in WholePolicies.Sound
        from guarantees in RandomGuarantees.About(policy).Array[6]
        select policy with { Guarantees = guarantees.Select((guarantee, i) => guarantee with { Id = $"g{i}" }).ToValueList() };

    [Fact]
    public void Every_verdict_on_a_guarantee_is_what_trying_every_item_and_report_comes_to() => Guaranteed.Each(1_000, policy =>
    {
        PolicyAnalysis analysis = PolicyAnalysis.Of(policy);
        NaiveReports reports = new(new(policy));
        foreach (GuaranteeVerdict verdict in analysis.Guarantees())
        {
            NaiveVerdict expected = NaiveGuarantees.Of(reports, verdict.Guarantee);
            if (!expected.Is(verdict)) Assert.Fail($"{verdict.Guarantee}\nexpected {expected}\nfound {verdict}");
            if (!verdict.Holds) AtWork(reports, verdict).Should().Equal(verdict.Rules);
            analysis.Check(verdict.Guarantee).Should().BeEquivalentTo(verdict);
        }

        analysis.Findings().Where(finding => finding.Code == FindingCodes.BrokenGuarantee).Select(finding => finding.Path)
            .Should().Equal(policy.Guarantees.Select((guarantee, i) => (guarantee, i)).Where(one => !NaiveGuarantees.Of(reports, one.guarantee).Broken.IsZero).Select(one => $"$.guarantees[{one.i}]"));
    }, Show.Policy);

    // The rules that apply to the witnesses' items, and the referrals of the first.
    private static IEnumerable<string> AtWork(NaiveReports reports, GuaranteeVerdict verdict) =>
        verdict.Witnesses.SelectMany(witness => witness.Items).SelectMany(item => reports.Items.Find(item).Applying.Select(rule => rule.Id)).Distinct()
            .Concat(verdict.Guarantee.Scope == GuaranteeScope.Report ? reports.Report(verdict.Witnesses[0]).Outcome.Referrals : []);
}
