using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

public sealed class ExpectedChangesTests
{
    private static readonly AllowedChange Nothing = new([], new() { Route = new() { Old = "go", New = "go" } });

    [Fact]
    public void Allowing_all_changed_rows_leaves_none_and_lists_what_allowed_nothing() => ChangedVersions.Any.Each(150, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);

        AllowedDifference left = difference.Except(new([Nothing, .. Rows(difference.Item, _ => true)], [.. Rows(difference.Report, _ => true), Nothing]));

        left.Unexpected.IsEquivalent.Should().BeTrue();
        (left.Unexpected.Item.AnyChanged + left.Unexpected.Report.AnyChanged).IsZero.Should().BeTrue();
        left.UnusedItem.Should().Equal(0);
        left.UnusedReport.Should().Equal(difference.Report.Rows.Count);
    }, ChangedVersions.Show);

    [Fact]
    public void Allowing_some_changed_rows_leaves_exactly_the_others() => ChangedVersions.Any.Each(150, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);
        BruteForceDifference all = new(pair.Old, pair.New, VocabularyMapping.ByName);

        AllowedDifference left = difference.Except(new([.. Rows(difference.Item, i => i % 2 == 0)], [.. Rows(difference.Report, i => i % 2 == 1)]));

        Comparison.Check(left.Unexpected.Item, Without(all.Items, difference.Item, i => i % 2 == 0), (row, _) => all.SmallestIn(row));
        Comparison.Check(left.Unexpected.Report, Without(all.Reports, difference.Report, i => i % 2 == 1), all.SmallestReport);
        left.UnusedItem.Concat(left.UnusedReport).Should().BeEmpty();
    }, ChangedVersions.Show);

    [Fact]
    public void Allowing_changes_under_a_condition_allows_every_change_where_it_holds() => ChangedVersions.Any.Each(150, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);
        string fact = pair.New.Vocabulary.ItemFacts[0].Id;
        ValueList<RowCondition> where = [new(fact, ["a0"])];

        AllowedDifference left = difference.Except(new([new(where)], []));

        BruteForceDifference all = new(pair.Old, pair.New, VocabularyMapping.ByName);
        Comparison.Check(left.Unexpected.Item, [.. all.Items.Select(one => one.Words(fact) == "a0" ? one with
        {
            Change = new(),
        } : one)], (row, _) => all.SmallestIn(row));
        (left.Unexpected.Item.AnyChanged == difference.Item.AnyChanged).Should().Be(left.UnusedItem.Count == 1);
        left.Unexpected.Report.Should().Be(difference.Report);
    }, ChangedVersions.Show);

    [Fact]
    public void Allowing_a_change_wherever_it_is_allows_what_changes_so_and_in_nothing_else() => ChangedVersions.Any.Each(150, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);
        DecisionChange[] changes = [.. difference.Item.Rows.Select(row => row.Change).Distinct().Where((_, i) => i % 2 == 0)];

        AllowedDifference left = difference.Except(new([.. changes.Select(change => new AllowedChange([], change))], []));

        BruteForceDifference all = new(pair.Old, pair.New, VocabularyMapping.ByName);
        Comparison.Check(left.Unexpected.Item, [.. all.Items.Select(one => changes.Contains(one.Change) ? one with { Change = new() } : one)], (row, _) => all.SmallestIn(row));
        left.UnusedItem.Should().BeEmpty();
    }, ChangedVersions.Show);

    [Fact]
    public void Allowing_two_reasons_to_be_lost_together_allows_neither_to_be_lost_alone()
    {
        PolicyDifference difference = PolicyDifference.Between(Unchanged, Rules(rule => rule.Id is "drawing" or "cloud" ? rule with { GivesReason = false } : rule).Silent());
        DecisionChange both = new() { Reasons = new() { Lost = ["drawing", "cloud"] } };

        AllowedDifference left = difference.Except(new([new([], both)], []));

        difference.Item.Rows.Select(row => row.Change).Should().Contain(both);
        left.Unexpected.Item.Rows.Select(row => row.Change.Reasons.Lost).Distinct().Should().BeEquivalentTo(new ValueList<string>[] { ["drawing"], ["cloud"] });
        left.UnusedItem.Should().BeEmpty();
    }

    [Fact]
    public void Allowing_more_than_changes_anywhere_allows_nothing() => ChangedVersions.Any.Each(150, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);
        DecisionChange[] changes = [.. difference.Item.Rows.Where(row => row.Change.Route is null).Select(row => row.Change with { Route = Nothing.Change!.Route })];

        AllowedDifference left = difference.Except(new([.. changes.Select(change => new AllowedChange([], change))], []));

        left.UnusedItem.Should().Equal(Enumerable.Range(0, changes.Length));
    }, ChangedVersions.Show);

    private static IEnumerable<AllowedChange> Rows(DifferenceTable difference, Func<int, bool> chosen) =>
        difference.Rows.Where((_, i) => chosen(i)).Select(row => new AllowedChange(row.Where, row.Change));

    private static BruteForceCase[] Without(BruteForceCase[] all, DifferenceTable difference, Func<int, bool> allowed) =>
        [.. all.Select(one => difference.Rows.Where((row, i) => allowed(i) && one.IsIn(row)).Any() ? one with { Change = new() } : one)];
}
