using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Evaluation;

/// <summary>Reports have numbers by which they are decided with one look: those of which the same becomes may share one, and no others do.</summary>
public sealed class ReportNumbersTests
{
    [Fact]
    public void Reports_with_the_same_number_are_decided_the_same() => RandomPolicies.Sound(PolicyShape.OfReports).Each(60, policy =>
    {
        PolicyTables tables = CompiledPolicy.Compile(policy).Tables;
        Dictionary<int, ReportOutcome> decided = [];
        foreach (Answers report in Naive.Partials(policy.Vocabulary.ReportFacts))
        {
            foreach (ulong summary in Summaries(policy, tables))
            {
                int number = tables.Reports.NumberOf(summary, report.Number);
                if (tables.Reports.Numbered == 0) number.Should().Be(-1);
                else number.Should().BeInRange(0, tables.Reports.Numbered - 1);
                ReportOutcome outcome = tables.Reports.Decide(summary, report.Values);
                tables.Reports.Decide(summary, report).Should().BeSameAs(outcome);
                if (number >= 0 && !decided.TryAdd(number, outcome)) decided[number].Should().Be(outcome);
            }
        }
    }, Show.Policy);

    [Fact]
    public void There_is_one_for_each_kind_of_items_that_the_rules_tell_apart_with_each_combination_of_answers_about_the_report()
    {
        TriagePolicy policy = Hotline.Read();
        PolicyTables tables = CompiledPolicy.Compile(policy).Tables;
        Answers[] reports = [.. Naive.Partials(policy.Vocabulary.ReportFacts)];
        ulong[] summaries = [.. Summaries(policy, tables)];

        summaries.SelectMany(_ => reports, (summary, report) => tables.Reports.NumberOf(summary, report.Number)).Distinct().Should().HaveCount(45 * reports.Length);
        summaries.Length.Should().BeGreaterThan(45, "some tell the rules nothing else than others do");
    }

    [Theory]
    [InlineData(10, 1, 11)]
    [InlineData(11, 1, 0)]
    [InlineData(6, 56, 64)]
    [InlineData(6, 57, 0)]
    public void They_have_none_where_their_items_can_tell_too_much(int bits, int questions, int expected)
    {
        ReportEvaluator reports = Evaluator(bits, questions, FactList.Empty);
        reports.Numbered.Should().Be(expected);
        reports.NumberOf(0, 0).Should().Be(expected == 0 ? -1 : 0);
    }

    [Theory]
    [InlineData(2, 4 * (1 << 16))]
    [InlineData(3, 0)]
    public void They_have_none_where_there_would_be_too_many(int bits, int expected)
    {
        FactList facts = new(Enumerable.Range(0, 16).Select(fact => new Fact($"fact-{fact}", ["yes"])).ToValueList());
        ReportEvaluator reports = Evaluator(bits, (1 << bits) - 1, facts);
        reports.Numbered.Should().Be(expected);
        reports.NumberOf(1, 7).Should().Be(expected == 0 ? -1 : facts.Numbered + 7);
    }

    // What items can tell: nothing without any, else at least one route.
    private static IEnumerable<ulong> Summaries(TriagePolicy policy, PolicyTables tables) =>
        Enumerable.Range(0, 1 << Math.Min(tables.Items.SummaryBits, 10)).Where(summary => summary == 0 || (summary & (1 << policy.Routes.Count) - 1) != 0).Select(summary => (ulong)summary);

    // Its questions are the first sets of bits.
    private static ReportEvaluator Evaluator(int bits, int questions, FactList facts)
    {
        RouteNames routes = new(["one"], 0);
        SummaryQuestion[] asked = [.. Enumerable.Range(1, questions).Select(set => new SummaryQuestion((ulong)set))];
        return new(facts, routes, bits, asked, new(0, [], []), new(facts, routes, [], [], [], [], []));
    }
}
