using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

public sealed class GuaranteesTests
{
    private static readonly Gen<TriagePolicy> Guaranteed =
        from policy in RandomPolicies.Sound(PolicyShape.OfReports)
        from guarantees in RandomGuarantees.About(policy).Array[6]
        select policy with { Guarantees = guarantees.Select((guarantee, i) => guarantee with { Id = $"g{i}" }).ToValueList() };

    [Fact]
    public void Every_verdict_on_a_guarantee_is_the_one_that_trying_every_item_and_report_gives() => Guaranteed.Each(1_000, Check, Show.Policy);

    [Fact]
    public void Which_referral_comes_first_is_known_however_three_precede_each_other()
    {
        foreach (TriagePolicy policy in ThreeReferrals.InEveryOrder())
        {
            Check(policy with
            {
                Guarantees = policy.Referrals.Select(one => new Guarantee($"g-{one.Id}", GuaranteeScope.Report, GuaranteeKind.Never) { If = new() { FirstReferral = one.Id } }).ToValueList(),
            });
        }
    }

    private static void Check(TriagePolicy policy)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy);
        BruteForceReports reports = new(new(policy));
        List<Guarantee> broken = [];
        foreach (GuaranteeVerdict verdict in analysis.Guarantees())
        {
            BruteForceVerdict expected = BruteForceGuarantees.Of(reports, verdict.Guarantee);
            if (!expected.Is(verdict)) Assert.Fail($"{verdict.Guarantee}\nexpected {expected}\nfound {verdict}");
            if (!verdict.Holds && !AtWork(reports, verdict).SequenceEqual(verdict.Rules)) Assert.Fail($"the rules at work in {verdict} are others");
            if (analysis.Check(verdict.Guarantee) != verdict) Assert.Fail($"asked alone, another verdict than {verdict}");
            if (!expected.Broken.IsZero) broken.Add(verdict.Guarantee);
        }

        analysis.Findings().Where(finding => finding.Code == FindingCodes.BrokenGuarantee).Select(finding => finding.Path)
            .Should().Equal(policy.Guarantees.Select((guarantee, i) => (guarantee, i)).Where(one => broken.Contains(one.guarantee)).Select(one => $"$.guarantees[{one.i}]"));
    }

    // The rules of the highest group that apply to the witnesses' items, and the referrals of the first.
    private static IEnumerable<string> AtWork(BruteForceReports reports, GuaranteeVerdict verdict) =>
        verdict.Witnesses.SelectMany(witness => witness.Items.Select(item => Decided(reports.Items.Policy, witness, item)))
            .SelectMany(item => Highest(reports.Items.Policy, [.. reports.Items.Find(item).Applying])).Distinct()
            .Concat(verdict.Guarantee.Scope == GuaranteeScope.Report ? reports.Report(verdict.Witnesses[0]).Outcome.Referrals : []);

    private static string?[] Decided(TriagePolicy policy, Witness witness, Answers item) =>
        witness.IsClosed ? BruteForceClosed.Close(policy, Combinations.Words(item), witness.WithAddress) : Combinations.Words(item);

    private static IEnumerable<string> Highest(TriagePolicy policy, Rule[] applying) =>
        (policy.Groups.FirstOrDefault(group => group.Rules.Any(applying.Contains))?.Rules ?? []).Where(applying.Contains).Select(rule => rule.Id);
}
