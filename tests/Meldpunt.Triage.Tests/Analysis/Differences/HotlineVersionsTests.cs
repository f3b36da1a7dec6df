using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>The hotline's policy against an earlier version: drawings were assessed, the dark web was one of the other places, and Veilig Thuis had a number.</summary>
public sealed class HotlineVersionsTests
{
    private static readonly TriagePolicy Earlier = ChangedPolicy.Rules(rule => rule.Id switch
    {
        "drawing" or "dark-web" => null,
        "other-non-public" => rule with { When = When("place", "dark-web", "other-non-public") },
        _ => rule,
    }).Silent() with
    {
        Version = "2026.10.1",
        Guarantees = [],
        Referrals = Unchanged.Referrals.Select(rule => rule.Id == "veilig-thuis" ? rule with { Contact = new("Veilig Thuis", "0800-2000") } : rule).ToValueList(),
    };

    private static readonly PolicyDifference Difference = PolicyDifference.Between(Earlier, Unchanged);

    private static readonly Answers[] Items = [.. Naive.Completions(Answers.None(Unchanged.Vocabulary.ItemFacts))];

    [Fact]
    public void Of_6048_items_560_get_another_route_and_2592_change() => Counts(Difference.Item).Should().Be((6_048, 560, 2_592));

    [Fact]
    public void Deciding_every_item_with_both_engines_gives_the_same_560_routes_and_2592_changes()
    {
        (TriageEngine old, TriageEngine present) = (TriageEngine.Create(Earlier), TriageEngine.Create(Unchanged));

        Items.Count(item => old.Decide(item).Route != present.Decide(item).Route).Should().Be(560);
        Items.Count(item => old.Decide(item).Route != present.Decide(item).Route || old.Decide(item).Reasons != present.Decide(item).Reasons).Should().Be(2_592);
    }

    [Fact]
    public void Reading_every_item_by_the_rules_of_both_versions_gives_the_same_560_routes() =>
        Items.Count(item => Naive.RouteOf(Earlier, item) != Naive.RouteOf(Unchanged, item)).Should().Be(560);

    // Summaries of complete items: 1 of none; with assess 2 + 3 × 3 by doubt, without it 3 × 2; each with 3 × 3 × 2 × 2 × 2 answers.
    [Fact]
    public void Of_1296_reports_none_gets_another_route_and_864_another_number_for_Veilig_Thuis() => Counts(Difference.Report).Should().Be((1_296, 0, 864));

    [Fact]
    public void Deciding_every_summary_of_items_with_every_answer_gives_the_same_1296_and_864_reports()
    {
        (TriageEngine old, TriageEngine present) = (TriageEngine.Create(Earlier), TriageEngine.Create(Unchanged));
        Answers[] kinds = [.. Items.GroupBy(item => (present.Decide(item).Route, InDoubt(item))).Select(alike => alike.First())];
        Answers[][] summaries =
        [
            .. Enumerable.Range(0, 1 << kinds.Length).Select(set => kinds.Where((_, kind) => (set >> kind & 1) != 0).ToArray())
                .DistinctBy(items => (string.Join(' ', items.Select(item => present.Decide(item).Route).Distinct().Order()), items.Any(InDoubt), items.Any(item => InDoubt(item) && present.Decide(item).Route == "assess"))),
        ];
        ReportOutcome[] outcomes = [.. summaries.SelectMany(items => Naive.Completions(Answers.None(Unchanged.Vocabulary.ReportFacts)).Select(report => present.Decide(items, report)))];

        outcomes.Should().HaveCount(1_296);
        outcomes.Count(outcome => outcome.Referrals.Contains("veilig-thuis")).Should().Be(864, "only its number changed");
        old.Policy.EmptyReport.Should().Equal(present.Policy.EmptyReport);
    }

    [Fact]
    public void The_changed_rows_say_in_words_where_drawings_and_the_number_of_Veilig_Thuis_changed()
    {
        DifferenceRow number = Difference.Report.Rows.Should().ContainSingle().Subject;
        number.Where.Select(condition => condition.ToString()).Should().Equal("child-concern = yes | in-doubt");
        number.Change.Referrals.Altered.Should().Equal("veilig-thuis");
        number.Witness.ToString().Should().Be("report: child-concern = yes");

        DifferenceRow[] drawings = [.. Difference.Item.Rows.Where(row => row.Change.Route is not null)];
        drawings.Should().OnlyContain(row => row.Where.Any(condition => condition.ToString() == "rendering = drawn"));
        drawings.Aggregate(BigInteger.Zero, (sum, row) => sum + row.Count).Should().Be((BigInteger)560);
        Difference.IsEquivalent.Should().BeFalse();
        Difference.Vocabulary.Should().BeEmpty();
        Difference.OtherChanges.Select(change => change.ToString()).Should().Contain($"the version: 2026.10.1, now {Unchanged.Version}").And.Contain("the guarantee 'danger-first' is new");
    }

    private static (int, int, int) Counts(DifferenceTable difference) => ((int)difference.Combinations, (int)difference.RouteChanged, (int)difference.AnyChanged);

    private static bool InDoubt(Answers item) => item.Any(pair => pair.Value == "in-doubt");
}
