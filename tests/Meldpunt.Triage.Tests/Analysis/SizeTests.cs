using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Tests.Analysis;

/// <summary>
/// Ten times the rules may take fifteen times the work. Work is measured in what is allocated, which is the same in every run.
/// </summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private const int MostTimes = 15;

    public static TheoryData<string, int> Sizes => new()
    {
        { nameof(SizedPolicies.Repeated), 300 },
        { nameof(SizedPolicies.Ranked), 200 },
        { nameof(SizedPolicies.Conflicts), 200 },
        { nameof(SizedPolicies.OfWideFacts), 100 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Checking_ten_times_the_rules_takes_at_most_fifteen_times_the_work(string kind, int rules)
    {
        Work(kind, rules);
        (long few, long many) = (Work(kind, rules), Work(kind, rules * 10));
        output.WriteLine($"{kind}: {few:N0} bytes for {rules} rules, {many:N0} for ten times as many, {(double)many / few:N1} times");

        many.Should().BeLessThan(few * MostTimes);
    }

    [Fact]
    public void A_rule_that_is_there_over_and_over_is_found_each_time_with_one_that_decides_instead()
    {
        ValueList<Finding> findings = PolicyAnalysis.Create(SizedPolicies.Repeated(2_000)).Findings();

        Finding[] idle = [.. findings.Where(finding => finding.Code == FindingCodes.NeverDecides)];
        idle.Should().HaveCount(2_000);
        idle[0].Rules.Should().Equal("r0", "r1");
        idle.Skip(1).Should().OnlyContain(finding => finding.Rules[1] == "r0");
    }

    [Fact]
    public void A_finding_lists_at_most_twenty_rules_and_how_many_others_there_are()
    {
        const int Hiding = 40;
        string[] answers = [.. Enumerable.Range(0, 60).Select(answer => $"a{answer}"), "in-doubt"];
        TriagePolicy policy = SizedPolicies.Repeated(1) with
        {
            Vocabulary = new(new([new("f0", [.. answers])]), FactList.Empty, "in-doubt"),
            Groups =
            [
                new("high", Enumerable.Range(0, Hiding).Select(rule => new Rule($"high-{rule}", Condition.Where("f0", answers[rule]), "refer")).ToValueList()),
                new("low", [new("hidden", Condition.Where("f0", answers[..Hiding]), "out-of-scope")]),
                new("last", [new("always", Condition.Always, "assess")]),
            ],
        };

        Finding dead = PolicyAnalysis.Create(policy).Findings().Single(finding => finding.Code == FindingCodes.DeadRule);

        dead.Rules.Should().HaveCount(20).And.StartWith("hidden");
        dead.Message.Should().Contain("'high-18' and 21 other rules together decide");
    }

    [Fact]
    public void Of_very_many_conflicts_the_first_are_listed_and_a_finding_says_that_there_are_others()
    {
        Finding[] conflicts = [.. PolicyAnalysis.Create(SizedPolicies.Conflicts(100)).Findings().Where(finding => finding.Code == FindingCodes.Conflict)];

        conflicts.Should().HaveCount(1_001);
        conflicts[^1].Rules.Should().HaveCount(20);
        conflicts[^1].Message.Should().Be(
            "More than 1000 pairs of rules conflict, and not all are listed. In group 'a' these ask for other routes than rules that apply beside them: "
            + $"{string.Join(", ", Enumerable.Range(0, 20).Select(rule => $"'r{rule}'"))} and 80 other rules.");
        conflicts[^1].Path.Should().Be("$.groups[0]");
        PolicyAnalysis.Create(SizedPolicies.Conflicts(40)).Findings().Count(finding => finding.Code == FindingCodes.Conflict).Should().Be(20 * 20);
    }

    private static long Work(string kind, int rules)
    {
        TriagePolicy policy = kind switch
        {
            nameof(SizedPolicies.Repeated) => SizedPolicies.Repeated(rules),
            nameof(SizedPolicies.Ranked) => SizedPolicies.Ranked(rules),
            nameof(SizedPolicies.Conflicts) => SizedPolicies.Conflicts(rules),
            nameof(SizedPolicies.OfWideFacts) => SizedPolicies.OfWideFacts(rules),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        long before = GC.GetAllocatedBytesForCurrentThread();
        PolicyAnalysis.Create(policy).Findings().Should().NotBeEmpty();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
