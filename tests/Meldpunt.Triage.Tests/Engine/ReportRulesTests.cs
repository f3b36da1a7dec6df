using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Engine;

/// <summary>What rules for a report ask of its items and its route, against reading them from top to bottom.</summary>
public sealed class ReportRulesTests
{
    private const int ListsOfItems = 60;
    private const int LongestList = 4;

    [Fact]
    public void A_report_gets_what_reading_its_rules_from_top_to_bottom_gives()
    {
        int tried = 0;
        RandomPolicies.Sound(PolicyShape.OfReports).Each(1_500, policy => tried += Compare(policy), Show.Policy);
        TestContext.Current.TestOutputHelper!.WriteLine($"{tried:N0} reports");
        tried.Should().BeGreaterThan(Seeded.Cases(400_000));
    }

    [Fact]
    public void A_report_without_items_has_no_item_that_is_so_and_not_every_item_is()
    {
        TriageEngine engine = Parcels(
            new("some", [ReportCondition.HasItems]), new("no", [ReportCondition.NoItemIs("open", "wait")]), new("every", [ReportCondition.EveryItemIs("open", "wait", "send")]));

        Labels(engine).Should().Equal("no");
        Labels(engine, "heavy").Should().Equal("some", "every");
        Labels(engine, "light").Should().Equal("some", "no", "every");
    }

    [Fact]
    public void All_that_a_condition_asks_must_hold_of_the_same_item()
    {
        ItemCondition heavyToOpen = new() { Routes = ["open"], Facts = Condition.Where("weight", "heavy") };
        TriageEngine engine = Parcels(
            new("some", [ReportCondition.Always with { SomeItem = heavyToOpen }]),
            new("no", [ReportCondition.Always with { NoItem = heavyToOpen }]),
            new("every", [ReportCondition.Always with { EveryItem = heavyToOpen }]));

        Labels(engine, "heavy").Should().Equal("some", "every");
        Labels(engine, "heavy", "light").Should().Equal("some");
        Labels(engine, "unknown", "light").Should().Equal("no");
    }

    [Fact]
    public void A_reason_counts_only_where_it_is_given_whatever_is_answered_yet()
    {
        TriageEngine engine = Parcels(new LabelRule("too-heavy", [ReportCondition.Always with { SomeItem = new() { Reasons = ["heavy"] } }]));

        Labels(engine, "heavy").Should().Equal("too-heavy");
        Labels(engine, (string?)null).Should().BeEmpty("it may still be light");
    }

    [Fact]
    public void An_unanswered_fact_of_an_item_fulfils_nothing_so_not_every_item_has_an_answer()
    {
        ItemCondition answered = new() { Facts = Condition.Where("weight", "heavy", "light", "unknown") };
        TriageEngine engine = Parcels(
            new("some", [ReportCondition.Always with { SomeItem = answered }]), new("every", [ReportCondition.Always with { EveryItem = answered }]));

        Labels(engine, "light", null).Should().Equal("some");
        Labels(engine, "light", "unknown").Should().Equal("some", "every");
    }

    [Fact]
    public void The_route_of_a_report_is_that_of_its_first_item_in_the_order_of_routes_and_without_items_that_of_its_own_rules()
    {
        TriageEngine engine = Parcels(new("opened", [ReportCondition.RouteIs("open")]), new("sent", [ReportCondition.RouteIs("send")]));

        Labels(engine).Should().Equal(["sent"], "a rule for an empty report sends it");
        Labels(engine, "light", "heavy").Should().Equal("opened");
        Labels(engine, "light").Should().Equal("sent");
    }

    [Fact]
    public void More_different_questions_about_an_item_than_a_word_has_bits_are_refused_and_as_many_as_it_has_are_decided()
    {
        LabelRule[] labels = [.. Enumerable.Range(0, 48).Select(bit => new LabelRule($"{bit}", [ReportCondition.Always with { SomeItem = Bit(bit) }]))];

        TriageEngine engine = TriageEngine.Create(Bits(labels));
        Answers none = Answers.None(engine.Policy.Vocabulary.ReportFacts);
        Answers item = Answers.None(engine.Policy.Vocabulary.ItemFacts);
        for (int bit = 0; bit < 48; bit++)
        {
            engine.Decide([item.With($"bit-{bit / 2}", bit % 2 == 0 ? "0" : "1")], none).Labels.Should().Equal($"{bit}");
        }

        FluentActions.Invoking(() => TriageEngine.Create(Bits([.. labels, new("48", [ReportCondition.Always with { NoItem = Bit(48) }])])))
            .Should().Throw<PolicyException>().WithMessage("*the rules for a report ask 49 different things of an item beyond its route; expected at most 48*");
    }

    [Fact]
    public void A_fact_called_reason_and_a_route_called_after_doubt_are_told_apart_from_these()
    {
        TriagePolicy policy = new PolicyBuilder("odd", "1").Routes("wait", "in-doubt", "wait", "send").Doubt("unknown")
            .ItemFact("reason", "heavy", "light", "unknown")
            .Rule("a", "heavy", Condition.Where("reason", "light"), "in-doubt")
            .Otherwise("b", "send", "send")
            .Notice(new("is-light", [ReportCondition.Always with { SomeItem = new() { Reasons = ["heavy"] } }]))
            .Notice(new("is-heavy", [ReportCondition.Always with { SomeItem = new() { Facts = Condition.Where("reason", "heavy") } }]))
            .Notice(new("doubted", [ReportCondition.SomeItemInDoubt()]))
            .Guarantee(new("apart", GuaranteeScope.Report, GuaranteeKind.Implies) { If = new() { Notices = ["is-light"], Routes = ["in-doubt"] }, Then = new() { Notices = ["is-heavy", "doubted"] } })
            .Build();

        GuaranteeVerdict verdict = PolicyAnalysis.Create(policy).Guarantees().Single();

        verdict.Holds.Should().BeFalse("a light item alone is neither heavy nor doubted");
        verdict.Witnesses.Single().ToString().Should().Be("item 1: reason = light");
    }

    private static ItemCondition Bit(int bit) => new() { Facts = Condition.Where($"bit-{bit / 2}", bit % 2 == 0 ? "0" : "1") };

    private static TriagePolicy Bits(LabelRule[] labels) => new()
    {
        Id = "bits",
        Version = "1",
        Vocabulary = new(new(Enumerable.Range(0, 25).Select(bit => new Triage.Policies.Fact($"bit-{bit}", ["0", "1"]) { Closed = "0" }).ToValueList()), FactList.Empty, "in-doubt"),
        Routes = ["open", "wait"],
        UnsettledRoute = "wait",
        Questions = ["items"],
        Groups = [new("a", [new("all", Condition.Always, "open")])],
        Labels = labels.ToValueList(),
    };

    private static TriageEngine Parcels(params LabelRule[] labels)
    {
        PolicyBuilder builder = new PolicyBuilder("parcels", "1")
            .Routes("wait", "open", "wait", "send").Doubt("unknown")
            .ItemFact("weight", "heavy", "light", "unknown")
            .Rule("a", "heavy", Condition.Where("weight", "heavy"), "open")
            .Otherwise("b", "send", "send")
            .EmptyReport(new("nothing", [ReportCondition.Always], "send"));
        foreach (LabelRule label in labels) builder.Label(label);
        return TriageEngine.Create(builder.Build());
    }

    private static ValueList<string> Labels(TriageEngine engine, params string?[] weights)
    {
        Answers none = Answers.None(engine.Policy.Vocabulary.ItemFacts);
        return engine.Decide([.. weights.Select(weight => none.With("weight", weight))], Answers.None(FactList.Empty)).Labels;
    }

    private static int Compare(TriagePolicy policy)
    {
        TriageEngine engine = TriageEngine.Create(policy);
        BruteForceItems items = new(policy);
        string?[][] reports = Combinations.WithUnanswered(policy.Vocabulary.ReportFacts);
        Random random = new(policy.Rules.Count() + policy.Notices.Count * 7 + policy.Labels.Count * 31);
        for (int list = 0; list < ListsOfItems; list++)
        {
            BruteForceItem[] chosen = [.. Enumerable.Range(0, list % (LongestList + 1)).Select(_ => items.Partial[random.Next(items.Partial.Length)])];
            Answers[] answers = [.. chosen.Select(item => Read(policy.Vocabulary.ItemFacts, item.Words))];
            BruteForceKind[] kinds = [.. chosen.Select(BruteForceKind.Of)];
            foreach (string?[] words in reports)
            {
                ReportOutcome found = engine.Decide(answers, Read(policy.Vocabulary.ReportFacts, words));
                BruteForceOutcome expected = BruteForceOutcome.Read(policy, kinds, condition => Combinations.Holds(condition, words, policy.Vocabulary.ReportFacts));
                BruteForceOutcome read = new(found.Route, [.. found.Referrals], [.. found.Notices], [.. found.Labels]);
                if (read.Key != expected.Key) Assert.Fail($"{string.Join(" / ", chosen.Select(item => Combinations.Key(item.Words)))} and {Combinations.Key(words)}: expected {expected.Key}, found {read.Key}");
            }
        }

        return ListsOfItems * reports.Length;
    }

    private static Answers Read(FactList facts, string?[] words) =>
        words.Select((word, place) => (facts[place].Id, word)).Aggregate(Answers.None(facts), (all, one) => all.With(one.Id, one.word));
}
