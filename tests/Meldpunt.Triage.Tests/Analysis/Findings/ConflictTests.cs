using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class ConflictTests
{
    [Fact]
    public void A_rule_that_assesses_drawings_conflicts_with_each_other_rule_of_its_group()
    {
        TriagePolicy policy = Rule("drawing", rule => rule with { Route = "assess" }).Silent();

        Finding[] conflicts = [.. PolicyAnalysis.Create(policy).Findings().Where(finding => finding.Code == "conflict")];

        conflicts.Select(finding => string.Join(' ', finding.Rules)).Should().Equal("adults-only drawing", "text drawing", "not-imagery drawing", "drawing not-sexual");
        conflicts[0].Is(FindingSeverity.Error, "$.groups[1].rules[3]", "adults-only", "drawing").Counts(((8 * 6) - 5) * 7 * 2, Planted.Items);
        conflicts[3].Is(FindingSeverity.Error, "$.groups[1].rules[4]", "drawing", "not-sexual").Counts(8 * 3 * 7 * 2, Planted.Items);
        foreach (Finding conflict in conflicts)
        {
            conflict.Shown().Should().OnlyContain(item => conflict.Rules.All(rule => Naive.DecidingOfComplete(policy, item).Any(one => one.Id == rule)));
        }

        conflicts[0].Message.Should().Be("Rules 'adults-only' and 'drawing' of group 'B' both apply and ask for 'out-of-scope' and 'assess'.");
        conflicts[3].Witnesses[0].Items[0].ToString().Should().Be("rendering = drawn, nature = not-sexual");
    }
}
