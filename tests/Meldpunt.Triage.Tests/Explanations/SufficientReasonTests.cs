using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Explanations;

public sealed class SufficientReasonTests(AllItemsFixture fixture) : IClassFixture<AllItemsFixture>
{
    private readonly AllItems _all = fixture.All;

    [Fact]
    public void The_reason_is_the_smallest_set_of_answers_to_the_earliest_facts_that_settles_the_route()
    {
        int oneIn = Seeded.OneIn(11);
        int compared = 0;
        for (int state = 0; state < _all.Count; state += oneIn)
        {
            ItemExplanation item = _all.Engine.Explain(_all.DecisionOf(state)).Items[0];
            string[] expected = _all.Settled[state] == AllItems.Unsettled ? [] : FactsOf(FirstSettlingSet(state));
            if (!item.SufficientReason.SequenceEqual(expected)) Assert.Fail($"{_all.AnswersOf(state)}: {string.Join(",", item.SufficientReason)}");
            compared++;
        }

        TestContext.Current.SendDiagnosticMessage("because: {0} combinations compared with brute force", compared);
        compared.Should().Be((24_192 + oneIn - 1) / oneIn);
    }

    [Fact]
    public void No_proper_part_of_a_reason_settles_the_route()
    {
        for (int state = 0; state < _all.Count; state++)
        {
            if (_all.Settled[state] == AllItems.Unsettled) continue;
            int set = FirstSettlingSet(state);
            for (int part = (set - 1) & set; set != 0; part = (part - 1) & set)
            {
                Settles(state, part).Should().BeFalse();
                if (part == 0) break;
            }
        }
    }

    [Fact]
    public void An_explanation_has_the_rules_that_decide_apart_from_those_that_they_outrank()
    {
        Answers both = Answers.None(_all.Facts).With("persons", "adults-only").With("place", "cloud").With("nature", "sexual-act");
        ItemExplanation item = _all.Engine.Explain(_all.DecisionOf(StateOf(both))).Items[0];
        item.DecidedBy.Should().Equal("adults-only");
        item.Outranked.Should().Equal(new OutrankedRule { Rule = "cloud", By = ["adults-only"] });
        item.SufficientReason.Should().Equal("persons", "nature");
    }

    [Fact]
    public void The_account_of_a_rule_that_does_not_apply_says_which_answers_are_in_the_way_or_missing()
    {
        Answers item = Answers.None(_all.Facts).With("format", "text");
        _all.Engine.ExplainRule("other-shocking-imagery", item)
            .Should().Be(new RuleTrace { Rule = "other-shocking-imagery", Applies = false, Failed = ["format"], Unanswered = ["nature"] });
        _all.Engine.ExplainRule("text", item).Applies.Should().BeTrue();
    }

    [Fact]
    public void An_unknown_rule_fact_or_answer_is_refused_with_the_nearest_word()
    {
        _all.Engine.Invoking(engine => engine.ExplainRule("drawings", Answers.None(_all.Facts)))
            .Should().Throw<ArgumentException>().WithMessage("'drawings' is not a rule of this policy; did you mean 'drawing'?*");
        _all.Engine.Invoking(engine => engine.Explain(_all.DecisionOf(0), "palce"))
            .Should().Throw<ArgumentException>().WithMessage("'palce' is not a fact; did you mean 'place'?*");
        _all.Engine.Invoking(_ => Answers.None(_all.Facts).With("place", "darkweb"))
            .Should().Throw<ArgumentException>().WithMessage("'darkweb' is not an answer to 'place'; did you mean 'dark-web'?*");
    }

    // Sets are bits with the latest fact highest, so the lowest number leaves the latest facts out.
    private int FirstSettlingSet(int state)
    {
        for (int set = 0; ; set++)
        {
            if (Settles(state, set)) return set;
        }
    }

    private bool Settles(int state, int set)
    {
        int[] values = _all.ValuesOf(state);
        for (int fact = 0; fact < values.Length; fact++)
        {
            if ((set >> fact & 1) == 0) values[fact] = 0;
        }

        return _all.Settled[_all.StateOf(values)] == _all.Settled[state];
    }

    private string[] FactsOf(int set) => [.. _all.Facts.Where((_, fact) => (set >> fact & 1) != 0).Select(fact => fact.Id)];

    private int StateOf(Answers answers) =>
        _all.StateOf([.. _all.Facts.Select((fact, i) => answers[fact.Id] is { } answer ? _all.Facts.AnswerIndex(i, answer) + 1 : 0)]);
}
