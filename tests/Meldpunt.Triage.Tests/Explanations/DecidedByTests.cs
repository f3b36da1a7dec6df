using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Explanations;

/// <summary>Which rules are said to decide, compared with every way of answering what is missing.</summary>
public sealed class DecidedByTests(AllItemsFixture fixture) : IClassFixture<AllItemsFixture>
{
    private readonly AllItems _all = fixture.All;

    [Fact]
    public void Of_random_policies_the_rules_that_decide_always_by_cases_and_never_are_those_of_every_way_of_answering()
    {
        (int items, int byCases, int outrankedByCases) = (0, 0, 0);
        RandomPolicies.Sound(PolicyShape.OfItems).Each(600, Compare, Show.Policy);

        TestContext.Current.SendDiagnosticMessage("decided by: {0} items, {1} by cases, {2} of them with an outranked rule", items, byCases, outrankedByCases);
        items.Should().BeGreaterThan(Seeded.Cases(50_000));
        byCases.Should().BeGreaterThan(Seeded.Cases(3_000));
        outrankedByCases.Should().BeGreaterThan(Seeded.Cases(150));

        void Compare(TriagePolicy policy)
        {
            TriageEngine engine = TriageEngine.Create(policy);
            BruteForceItems all = new(policy);
            foreach (BruteForceItem item in all.Partial)
            {
                BruteForceRanking expected = new(all, item);
                ItemExplanation found = Explain(engine, item.Words);
                Text(found.DecidedBy, found.DecidedByCases, found.Outranked.Select(rule => rule.Rule)).Should().Be(Text(expected.DecidedBy, expected.ByCases, expected.Outranked));
                if (!found.Outranked.All(rule => rule.By.SequenceEqual(expected.By))) Assert.Fail($"outranked by {string.Join(", ", found.Outranked[0].By)}, not {string.Join(", ", expected.By)}");
                if (found.Decision.IsSettled) expected.Routes.Should().Equal(found.Decision.Route);
                items++;
                if (expected.ByCases.Length == 0) continue;
                byCases++;
                if (expected.Outranked.Length > 0) outrankedByCases++;
            }
        }
    }

    [Fact]
    public void Every_item_of_the_shipped_policy_is_decided_by_rules_that_ask_for_its_route_whatever_is_answered()
    {
        BruteForceItems items = new(_all.Engine.Policy);
        for (int state = 0; state < _all.Count; state += Seeded.OneIn(11))
        {
            ItemExplanation item = _all.Engine.Explain(_all.DecisionOf(state)).Items[0];
            Rule[] certain = Naive.ApplyingAlways(items.Policy, item.Decision.Answers);
            string[] first = [.. items.Policy.Groups.Select(group => group.Rules.Intersect(certain).Select(rule => rule.Id).ToArray()).First(rules => rules.Length > 0)];
            Text(item.DecidedBy, item.DecidedByCases).Should().Be(Text(item.Decision.IsSettled ? first : [], []), because: "the shipped policy never decides by cases");
            if (!item.DecidedBy.All(id => items.Policy.Rules.First(rule => rule.Id == id).Route == item.Decision.Route)) Assert.Fail($"{item.Decision.Answers} is decided by {string.Join(", ", item.DecidedBy)}");
        }
    }

    // Large letters and large food go one way, so what is large does, whatever it is; the rule about all that is large asks for another.
    [Fact]
    public void An_item_that_several_rules_settle_between_them_is_not_said_to_be_decided_by_a_lower_rule()
    {
        TriageEngine engine = TriageEngine.Create(Parcels());
        ItemExplanation large = Explain(engine, [null, "large"]);

        large.Decision.Route.Should().Be("refer");
        large.DecidedBy.Should().BeEmpty();
        large.DecidedByCases.Should().Equal("large-letter", "large-food");
        large.Outranked.Should().Equal(new OutrankedRule { Rule = "too-large", By = ["large-letter", "large-food"] });
        engine.Texts("en").Explain(new() { Decision = engine.Decide(Prepared(engine, [null, "large"])), Items = [large] }).ToPlainText()
            .Should().Contain("Whatever is still answered, one of these rules decides:\n\n- large-letter\n- large-food\n");
    }

    private static string Text(params IEnumerable<string>[] lists) => string.Join(" / ", lists.Select(list => string.Join(' ', list)));

    private static TriagePolicy Parcels() => new PolicyBuilder("parcels", "1")
        .ItemFact(new Fact("content", ["letter", "food"]) { Closed = "food" }).ItemFact("size", "small", "large", "in-doubt")
        .Rule("A", "large-letter", Condition.Where("content", "letter").And("size", "large"), "refer")
        .Rule("A", "large-food", Condition.Where("content", "food").And("size", "large"), "refer")
        .Rule("B", "too-large", Condition.Where("size", "large"), "out-of-scope")
        .Otherwise("C", "deliver", "assess")
        .Build();

    private static ItemExplanation Explain(TriageEngine engine, string?[] words) => engine.Explain(engine.Decide(Prepared(engine, words))).Items[0];

    private static PreparedReport Prepared(TriageEngine engine, string?[] words)
    {
        Answers answers = Answers.None(engine.Policy.Vocabulary.ItemFacts);
        for (int fact = 0; fact < words.Length; fact++) answers = answers.With(answers.Facts[fact].Id, words[fact]);
        return new() { Items = [new() { Answers = answers }], Answers = Answers.None(engine.Policy.Vocabulary.ReportFacts) };
    }
}
