using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;
using Meldpunt.Triage.Tests.Analysis.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

public sealed class DifferenceBruteForceTests
{
    [Fact]
    public void The_difference_of_two_versions_is_the_one_that_deciding_everything_with_both_gives() => ChangedVersions.Any.Each(1_000, pair =>
    {
        PolicyDifference found = PolicyDifference.Between(pair.Old, pair.New);
        BruteForceDifference expected = new(pair.Old, pair.New, VocabularyMapping.ByName);
        Check(found, expected, expected.SmallestIn, expected.SmallestReport);
        if (found.Report.Rows.Any(row => row.ItemsAgree != expected.SharedReports.Any(report => report.IsIn(row)))) Assert.Fail("items agree exactly when some do");
        if (found.IsEquivalent != expected.IsEquivalent) Assert.Fail($"equivalent: {expected.IsEquivalent}, found {found.IsEquivalent}");
        CheckWitnesses(found, expected);
        CheckRules(found, expected);
    }, ChangedVersions.Show);

    [Fact]
    public void The_order_of_referrals_is_compared_however_three_of_them_go_before_each_other()
    {
        TriagePolicy[] all = [.. ThreeReferrals.InEveryOrder()];
        foreach ((TriagePolicy old, TriagePolicy present) in all.SelectMany(old => all.Select(present => (old, present))))
        {
            BruteForceDifference expected = new(old, present, VocabularyMapping.ByName);
            Comparison.Check(PolicyDifference.Between(old, present).Report, expected.Reports, expected.SmallestReport);
        }
    }

    [Fact]
    public void No_two_rows_of_one_change_differ_in_the_answers_to_one_fact_alone() => ChangedVersions.Any.Each(400, pair =>
    {
        PolicyDifference found = PolicyDifference.Between(pair.Old, pair.New);
        foreach (DifferenceTable table in new[] { found.Item, found.Report })
        {
            IEnumerable<(DifferenceRow, DifferenceRow)> pairs = table.Rows.SelectMany((one, i) => table.Rows.Skip(i + 1).Where(other => other.Change == one.Change).Select(other => (one, other)));
            pairs.Where(rows => AreOne(rows.Item1.Where, rows.Item2.Where)).Should().BeEmpty();
        }

        static bool AreOne(ValueList<RowCondition> one, ValueList<RowCondition> other) =>
            one.Select(condition => condition.Fact).SequenceEqual(other.Select(condition => condition.Fact)) && one.Except(other).Count() == 1;
    }, ChangedVersions.Show);

    [Fact]
    public void A_version_is_equivalent_to_itself_and_to_one_with_its_rules_in_reverse_order() => RandomPolicies.Sound(PolicyShape.OfReports).Each(200, policy =>
    {
        PolicyDifference.Between(policy, policy).IsEquivalent.Should().BeTrue();
        policy = RandomReportRules.WithReasons(policy, []);
        TriagePolicy turned = policy with { Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Reverse().Select(rule => rule with { GivesReason = false }).ToValueList() }).ToValueList() };
        TriagePolicy silent = policy with { Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule with { GivesReason = false }).ToValueList() }).ToValueList() };
        PolicyDifference.Between(silent, turned).IsEquivalent.Should().BeTrue();
    }, Show.Policy);

    [Fact]
    public void The_difference_of_versions_with_other_words_is_the_one_that_reading_answers_in_the_old_words_gives() =>
        ChangedVocabularies.Any.Each(400, pair =>
        {
            // Unanswered stands for the new answers alone, so the answers that a row speaks of are all that it takes.
            PolicyDifference found = PolicyDifference.Between(pair.Old, pair.New, pair.Mapping);
            // Of reports the items that both versions think alike of are compared in these words too, so that sizes are not.
            Check(
                found, new(pair.Old, pair.New, pair.Mapping), row => row.Change.Reasons.IsReordered ? row.Witness.Items[0].Count + 1 : row.Where.Count + 1,
                (row, _) => row.Witness.Items.Sum(item => item.Count + 1) + row.Witness.Report.Count);
        }, ChangedVocabularies.Show);

    private static void Check(
        PolicyDifference found, BruteForceDifference expected, Func<DifferenceRow, int> smallestItem, Func<DifferenceRow, BruteForceCase[], int> smallestReport)
    {
        Comparison.Check(found.Item, expected.Items, (row, _) => smallestItem(row));
        if (found.Item.Rows.Any(row => !expected.Find(row.Witness.Items.Single()).IsIn(row))) Assert.Fail("a witness stands in another row");
        Comparison.Check(found.Report, expected.Reports, smallestReport);
    }

    // Where the route changed the rules that decide, and the reasons that came and went.
    private static void CheckRules(PolicyDifference found, BruteForceDifference expected)
    {
        Answers[] all = [.. Naive.Completions(Answers.None(found.New.Vocabulary.ItemFacts))];
        foreach (DifferenceRow row in found.Item.Rows)
        {
            Answers[] within = row.Change.Route is null ? [] : [.. all.Where(item => expected.Find(item).IsIn(row))];
            row.OldRules.Should().BeEquivalentTo(Deciding(found.Old, within).Union(row.Change.Reasons.Lost), "{0}", row);
            row.NewRules.Should().BeEquivalentTo(Deciding(found.New, within).Union(row.Change.Reasons.Gained), "{0}", row);
        }

        foreach (DifferenceRow row in found.Report.Rows)
        {
            (CodeChange referrals, CodeChange notices, CodeChange labels) = (row.Change.Referrals, row.Change.Notices, row.Change.Labels);
            BruteForceCase[] within = row.Change.Route is null ? [] : [.. expected.Reports.Where(report => report.Words("items") == "none" && report.IsIn(row))];
            row.OldRules.Should().Equal([.. DecidingEmpty(found.Old, within), .. referrals.Lost, .. referrals.Altered, .. notices.Lost, .. labels.Lost], "{0}", row);
            row.NewRules.Should().Equal([.. DecidingEmpty(found.New, within), .. referrals.Gained, .. referrals.Altered, .. notices.Gained, .. labels.Gained], "{0}", row);
        }
    }

    // The first rule that holds for a report without items: one that asks for some item, or for every, does not.
    private static IEnumerable<string> DecidingEmpty(TriagePolicy policy, BruteForceCase[] reports)
    {
        FactList facts = policy.Vocabulary.ReportFacts;
        string?[] deciding = [.. reports.Select(report => policy.EmptyReport.FirstOrDefault(rule => rule.When.Any(one => Holds(one, report)))?.Id)];
        return policy.EmptyReport.Select(rule => rule.Id).Where(deciding.Contains);

        bool Holds(ReportCondition one, BruteForceCase report) =>
            one.SomeItem is null && one.EveryItem is null && Combinations.Holds(one.Facts, [.. facts.Select(fact => report.Words(fact.Id))], facts);
    }

    private static IEnumerable<string> Deciding(TriagePolicy policy, Answers[] items) =>
        items.SelectMany(item => Naive.DecidingOfComplete(policy, item)).Select(rule => rule.Id).Distinct();

    // The engines of both versions decide. Where the versions agree on no items of a row, the old one reads those of the new one.
    private static void CheckWitnesses(PolicyDifference found, BruteForceDifference expected)
    {
        (TriageEngine old, TriageEngine present) = (TriageEngine.Create(found.Old), TriageEngine.Create(found.New));
        foreach (DifferenceRow row in found.Item.Rows)
        {
            Answers item = row.Witness.Items.Single();
            (ItemOutcome before, ItemOutcome after) = (old.Decide(item), present.Decide(item));
            if (BruteForceChange.OfItems(before.Route, [.. before.Reasons], after.Route, [.. after.Reasons]) != row.Change) Assert.Fail($"the witness does not show {row}");
        }

        foreach (DifferenceRow row in found.Report.Rows)
        {
            BruteForceKind[] items = [.. row.Witness.Items.Select(expected.NewItems.Find).Select(expected.KindOf)];
            ReportOutcome after = present.Decide([.. row.Witness.Items], row.Witness.Report);
            DecisionChange change = expected.Change(items, Combinations.Words(row.Witness.Report), Read(after), found.New);
            if (change != row.Change) Assert.Fail($"the witness does not show {row}");
            if (!row.ItemsAgree) continue;
            ReportOutcome before = old.Decide([.. row.Witness.Items], row.Witness.Report);
            BruteForceOutcome decided = Read(before);
            if (BruteForceChange.OfReports(found.Old, decided, found.New, Read(after)) != row.Change) Assert.Fail($"the versions do not decide the witness as {row}");
        }
    }

    private static BruteForceOutcome Read(ReportOutcome outcome) => new(outcome.Route, [.. outcome.Referrals], [.. outcome.Notices], [.. outcome.Labels]);
}
