using System.Numerics;
using System.Text;
using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

public sealed class ClosedDifferenceTests
{
    private static readonly Gen<(TriagePolicy Old, TriagePolicy New, VocabularyMapping Mapping)> OtherWords =
        from pair in ChangedVocabularies.Any
        from closings in ChangedClosings.Of((pair.Old, pair.New))
        select (closings.Old, closings.New, pair.Mapping);

    private static readonly Lazy<ItemDecision[]> OfUnchanged = new(() => [.. ClosedAndDecided(Unchanged)]);

    private static readonly TriagePolicy ToText = Closing("format", fact => fact with { Closed = "text" });
    private static readonly TriagePolicy ToNoAddress = Closing("link", fact => fact with { ClosedWithAddress = "none" });

    [Fact]
    public void What_closing_changes_is_what_closing_and_deciding_every_item_with_both_versions_gives() => ChangedClosings.Any.Each(500, pair =>
    {
        PolicyDifference found = PolicyDifference.Between(pair.Old, pair.New);
        BruteForceDifference expected = new(pair.Old, pair.New, VocabularyMapping.ByName);
        Comparison.Check(found.Closed, expected.Closed, Smallest);
        if (found.IsEquivalent != expected.IsEquivalent) Assert.Fail($"equivalent: {expected.IsEquivalent}, found {found.IsEquivalent}");
        foreach (DifferenceRow row in found.Closed.Rows)
        {
            CheckWitness(found, row);
            BruteForceCase[] within = row.Change.Route is null ? [] : [.. expected.Closed.Where(item => item.IsIn(row))];
            row.OldRules.Should().BeEquivalentTo(Deciding(pair.Old, within).Union(row.Change.Reasons.Lost), "{0}", row);
            row.NewRules.Should().BeEquivalentTo(Deciding(pair.New, within).Union(row.Change.Reasons.Gained), "{0}", row);
        }
    }, ChangedVersions.Show);

    [Fact]
    public void What_closing_changes_between_versions_with_other_words_is_what_reading_and_closing_in_both_words_gives() => OtherWords.Each(400, pair =>
    {
        PolicyDifference found = PolicyDifference.Between(pair.Old, pair.New, pair.Mapping);
        Comparison.Check(found.Closed, new BruteForceDifference(pair.Old, pair.New, pair.Mapping).Closed, Smallest);
    }, ChangedVocabularies.Show);

    [Fact]
    public void Versions_that_differ_in_rules_alone_close_alike() => ChangedVersions.Any.Each(200, pair =>
        PolicyDifference.Between(pair.Old, pair.New).Closed.Rows.Should().BeEmpty(), ChangedVersions.Show);

    [Fact]
    public void Closing_an_unanswered_format_as_text_turns_closed_items_away_and_is_no_equivalence()
    {
        PolicyDifference difference = PolicyDifference.Between(Unchanged, ToText);

        difference.IsEquivalent.Should().BeFalse();
        (difference.Item.IsEmpty, difference.Report.IsEmpty).Should().Be((true, true));
        Counted(ToText).Should().Be(((int)difference.Closed.RouteChanged, (int)difference.Closed.AnyChanged));
        difference.Closed.Rows.Should().OnlyContain(row => row.Where.Any(condition => condition.Fact == "format" && condition.OrUnanswered && condition.Answers.IsEmpty));
        difference.Closed.Rows.Should().Contain(row => row.Change.Route == new RouteChange { Old = "assess", New = "out-of-scope" });
        difference.OtherChanges.Should().Contain(change => change.Kind == OtherChangeKind.Closing && change.Key == "closed of format");
    }

    [Fact]
    public void Closing_an_unreadable_address_as_none_refers_what_a_person_should_read()
    {
        PolicyDifference difference = PolicyDifference.Between(Unchanged, ToNoAddress);

        difference.IsEquivalent.Should().BeFalse();
        DifferenceRow row = difference.Closed.Rows[0];
        row.Change.Should().Be(new DecisionChange { Route = new() { Old = "assess", New = "refer" }, Reasons = new() { Gained = ["no-link"] } });
        row.Where.Select(condition => condition.ToString()).Should().Contain("link = (unanswered)").And.Contain("url = some");
        row.Witness.ToString().Should().Be("item 1 with an address text: nothing answered, closed");
        row.Witness.ToJson().Should().Be("""{"items":[{"url":"not an address"}]}""");
        Counted(ToNoAddress).Routes.Should().Be((int)difference.Closed.RouteChanged);
    }

    // Notices and referrals ask for doubt, and an item that is closed as of a child has none.
    [Fact]
    public void Closing_without_doubt_is_a_change_where_a_notice_asks_for_doubt()
    {
        PolicyDifference difference = PolicyDifference.Between(Unchanged, Closing("persons", fact => fact with { Closed = "child" }));

        // An item that is out of scope has the same notices with doubt and without.
        difference.Closed.Rows.Should().NotBeEmpty().And.OnlyContain(row => row.Change == new DecisionChange { InDoubt = false } && !row.NewRoutes.Contains("out-of-scope"));
        foreach (DifferenceRow row in difference.Closed.Rows) CheckWitness(difference, row);
        PolicyDifference back = PolicyDifference.Between(Closing("persons", fact => fact with { Closed = "child" }), Unchanged);
        back.Closed.Rows.Should().NotBeEmpty().And.OnlyContain(row => row.Change == new DecisionChange { InDoubt = true });
        back.Closed.AnyChanged.Should().Be(difference.Closed.AnyChanged);
        foreach ((PolicyDifference one, bool inDoubt) in new[] { (difference, false), (back, true) })
        {
            Left(one, inDoubt).Should().Be(0, "doubt that comes is allowed apart from doubt that goes");
            Left(one, !inDoubt).Should().Be(one.Closed.AnyChanged);
        }

        TriagePolicy Unasking(TriagePolicy policy) => policy.Silent() with { Notices = [], Guarantees = [] };
        PolicyDifference.Between(Unasking(Unchanged), Unasking(Closing("persons", fact => fact with { Closed = "child" }))).IsEquivalent.Should().BeTrue();
        BigInteger Left(PolicyDifference one, bool inDoubt) => one.Except(new([], []) { Closed = [new([], new() { InDoubt = inDoubt })] }).Unexpected.Closed.AnyChanged;
    }

    // The old version reads the new answer as unanswered, and closes it in doubt.
    [Fact]
    public void An_answer_that_only_the_new_version_knows_takes_doubt_away()
    {
        PolicyDifference difference = PolicyDifference.Between(OfKinds("a"), OfKinds("a", "b", "c"));

        DifferenceRow row = difference.Closed.Rows.Should().ContainSingle().Subject;
        row.Change.Should().Be(new DecisionChange { InDoubt = false });
        row.Where.Should().Equal(new RowCondition("kind", ["b", "c"]));

        static TriagePolicy OfKinds(params string[] kinds) => new()
        {
            Id = "kinds",
            Version = $"{kinds.Length}",
            Vocabulary = new(new([new("kind", [.. kinds, "in-doubt"])]), FactList.Empty, "in-doubt"),
            Routes = ["assess", "needs-information"],
            UnsettledRoute = "needs-information",
            Questions = ["items"],
            Groups = [new("all", [new("all", Condition.Always, "assess")])],
            Notices = [new("doubt", [ReportCondition.SomeItemInDoubt()])],
        };
    }

    [Fact]
    public void An_answer_at_closing_that_is_only_written_out_changes_nothing() =>
        PolicyDifference.Between(Unchanged, Closing("format", fact => fact with { Closed = "in-doubt" })).IsEquivalent.Should().BeTrue();

    [Fact]
    public void Which_answers_are_alike_is_told_apart_from_what_closing_does()
    {
        PolicyDifference difference = PolicyDifference.Between(Unchanged, Closing("format", fact => fact with { Alike = [["photo", "video"]] }));
        difference.IsEquivalent.Should().BeTrue();
        difference.OtherChanges.Select(change => (change.Kind, change.Key)).Should().Equal((OtherChangeKind.Alike, "format"));
    }

    // The closed item changes as the item that both close it to, and is no row of its own.
    [Fact]
    public void A_rule_for_doubt_changes_items_and_not_what_closing_does()
    {
        PolicyDifference difference = PolicyDifference.Between(Unchanged, Rule("drawing", rule => rule with { When = When("rendering", "drawn", "in-doubt") }) with { Guarantees = [] });
        difference.Item.IsEmpty.Should().BeFalse();
        difference.Closed.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void What_is_closed_otherwise_shows_although_the_rules_for_the_new_answer_changed_too()
    {
        TriagePolicy stickers = Rule("text", rule => rule with { When = When("format", "text", "sticker") }).Silent() with { Guarantees = [] };
        PolicyDifference difference = PolicyDifference.Between(Unchanged, stickers with { Vocabulary = Closing("format", fact => fact with { Closed = "sticker" }).Vocabulary });
        difference.Closed.Rows.Should().Contain(row => row.Change.Route == new RouteChange { Old = "assess", New = "out-of-scope" });
    }

    [Fact]
    public void Allowed_changes_of_closing_leave_exactly_the_others_and_unused_ones_are_told()
    {
        PolicyDifference difference = PolicyDifference.Between(Unchanged, ToText);
        AllowedChanges refers = new([], [])
        {
            Closed = [.. difference.Closed.Rows.Where(row => row.Change.Route is { Old: "refer" }).Select(row => new AllowedChange(row.Where, row.Change)), new([new("url", ["none"]), new("format", ["photo"])])],
        };

        AllowedDifference left = difference.Except(refers);

        left.UnusedClosed.Should().Equal(refers.Closed.Count - 1);
        left.Unexpected.IsEquivalent.Should().BeFalse();
        left.Unexpected.Closed.Rows.Should().NotContain(row => row.Change.Route != null && row.Change.Route.Old == "refer");
        (left.Unexpected.Closed.AnyChanged + difference.Closed.Rows.Where(row => row.Change.Route is { Old: "refer" }).Aggregate(BigInteger.Zero, (sum, row) => sum + row.Count))
            .Should().Be(difference.Closed.AnyChanged);
        difference.Except(new([], []) { Closed = [new([new("format", [], OrUnanswered: true)])] }).Unexpected.IsEquivalent.Should().BeTrue();
    }

    [Fact]
    public void Random_changes_of_closing_that_are_all_allowed_leave_none() => ChangedClosings.Any.Each(150, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);
        AllowedChange[] Rows(DifferenceTable table) => [.. table.Rows.Select(row => new AllowedChange(row.Where, row.Change))];
        AllowedDifference left = difference.Except(new([.. Rows(difference.Item)], [.. Rows(difference.Report)]) { Closed = [.. Rows(difference.Closed)] });
        left.Unexpected.IsEquivalent.Should().BeTrue();
        left.UnusedClosed.Should().BeEmpty();
    }, ChangedVersions.Show);

    private static (int Routes, int Any) Counted(TriagePolicy changed)
    {
        (int routes, int any) = (0, 0);
        foreach ((ItemDecision before, ItemDecision after) in OfUnchanged.Value.Zip(ClosedAndDecided(changed)))
        {
            if (before.Route != after.Route) routes++;
            if (before.Route != after.Route || before.Reasons != after.Reasons) any++;
        }

        return (routes, any);
    }

    // Every item without an address text and with one that shows nothing, which is read once; each closed and decided.
    private static IEnumerable<ItemDecision> ClosedAndDecided(TriagePolicy policy)
    {
        TriageEngine engine = TriageEngine.Create(policy.Silent() with { Guarantees = [] });
        PreparedReport[] read = [.. ((byte[][])["""{"items":[{}]}"""u8.ToArray(), """{"items":[{"url":"not an address"}]}"""u8.ToArray()]).Select(json => engine.Read(json).Report!)];
        foreach (Answers item in Naive.Partials(engine.Policy.Vocabulary.ItemFacts))
        {
            foreach (PreparedReport one in read) yield return engine.Decide(engine.Close(one with { Items = [one.Items[0] with { Answers = item }] })).Items[0];
        }
    }

    private static Decision Decide(TriageEngine engine, byte[] json) => engine.Decide(engine.Close(engine.Read(json).Report!));

    // The rules that decide once a version has closed these items.
    private static IEnumerable<string> Deciding(TriagePolicy policy, BruteForceCase[] items)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        return items.SelectMany(item => Naive.DecidingOfComplete(policy, Closed(item))).Select(rule => rule.Id).Distinct();

        Answers Closed(BruteForceCase item) => facts.Zip(BruteForceClosed.Close(policy, [.. facts.Select(fact => item.Words(fact.Id))], item.Words("url") == "some"))
            .Aggregate(Answers.None(facts), (closed, one) => closed.With(one.First.Id, one.Second!));
    }

    // The engines of both versions read, close and decide the witness as the row says.
    private static void CheckWitness(PolicyDifference found, DifferenceRow row)
    {
        (Decision was, Decision now) = Decided(found, row);
        (ItemDecision before, ItemDecision after) = (was.Items[0], now.Items[0]);
        DecisionChange change = BruteForceChange.OfItems(before.Route, [.. before.Reasons], after.Route, [.. after.Reasons]);
        if (change != row.Change with { InDoubt = null, ClosedFacts = [] }) Assert.Fail($"the witness does not show {row}");
        if (row.Change.ClosedFacts.Any(fact => before.Answers[fact] == after.Answers[fact])) Assert.Fail($"the witness does not show the closed facts of {row}");
        bool InDoubt(ItemDecision item) => item.Answers.Any(answer => answer.Value == RandomFacts.Doubt);
        bool sameRules = (found.Old.Referrals, found.Old.Notices, found.Old.Labels) == (found.New.Referrals, found.New.Notices, found.New.Labels);
        // What else conditions ask of an item, this one need not be, or be besides: then the row is what may matter.
        bool asksMore = BruteForceKind.Asked(found.Old).Concat(BruteForceKind.Asked(found.New)).Any(item => !(item.Reasons.IsEmpty && item.Facts.Parts.IsEmpty));
        bool shows = asksMore || was.Notices != now.Notices || was.Labels != now.Labels || !was.Referrals.SequenceEqual(now.Referrals);
        if (sameRules && IsDoubt(row) && !shows) Assert.Fail($"the reports of {row} are decided alike");
        if (row.Change.InDoubt is { } doubt && (InDoubt(before), InDoubt(after)) != (!doubt, doubt)) Assert.Fail($"the witness does not show the doubt of {row}");
    }

    private static (Decision Before, Decision After) Decided(PolicyDifference found, DifferenceRow row)
    {
        byte[] json = Encoding.UTF8.GetBytes(row.Witness.ToJson());
        return (Decide(TriageEngine.Create(found.Old with { Evidence = found.New.Evidence, Guarantees = [] }), json), Decide(TriageEngine.Create(found.New with { Guarantees = [] }), json));
    }

    private static bool IsDoubt(DifferenceRow row) => row.Change.InDoubt is not null && row.Change == new DecisionChange { InDoubt = row.Change.InDoubt, ClosedFacts = row.Change.ClosedFacts };

    // Doubt alone shows in a report, which may take other items and answers.
    private static int Smallest(DifferenceRow row, BruteForceCase[] members) =>
        IsDoubt(row) ? row.Witness.Items.Sum(item => item.Count + 1) + row.Witness.Report.Count + (row.Witness.WithAddress ? 1 : 0) : members.Min(member => member.Size);
}
