using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Explanations;

public sealed class NextQuestionTests(AllItemsFixture fixture) : IClassFixture<AllItemsFixture>
{
    private readonly AllItems _all = fixture.All;

    [Fact]
    public void For_every_combination_of_answers_the_next_question_is_the_one_with_the_fewest_to_expect()
    {
        (double Expected, int AtMost, string? Fact)[] known = new (double, int, string?)[_all.Count];
        for (int state = _all.Count - 1; state >= 0; state--)
        {
            known[state] = BruteForce(state, known);
            NextQuestion? next = _all.Engine.NextQuestion(_all.AnswersOf(state));
            (next?.Fact, next?.MaxRemaining ?? 0, next?.IsExact ?? true).Should().Be((known[state].Fact, known[state].AtMost, true));
            (next?.ExpectedRemaining ?? 0).Should().BeApproximately(known[state].Expected, 1e-9);
        }

        TestContext.Current.SendDiagnosticMessage(
            "next: {0} combinations; from nothing, {1:0.000} questions to expect, {2} at most", _all.Count, known[0].Expected, known[0].AtMost);
    }

    [Fact]
    public void There_is_no_next_question_exactly_where_the_route_is_settled()
    {
        for (int state = 0; state < _all.Count; state++)
        {
            NextQuestion? next = _all.Engine.NextQuestion(_all.AnswersOf(state));
            (next is null).Should().Be(_all.Outcomes[state].IsSettled);
            if (next is not null) _all.Outcomes[state].Questions.Should().Contain(next.Fact);
        }
    }

    [Fact]
    public void In_a_policy_beyond_the_limit_the_next_question_looks_one_step_ahead_and_says_so()
    {
        PolicyBuilder builder = new("large", "1");
        for (int fact = 0; fact < 12; fact++)
        {
            builder.ItemFact($"f{fact}", "yes", "no", "in-doubt").Rule("A", $"r{fact}", Condition.Where($"f{fact}", "yes"), "refer");
        }

        TriageEngine engine = TriageEngine.Create(builder.Otherwise("B", "otherwise", "assess").Build());
        Answers answers = Answers.None(engine.Policy.Vocabulary.ItemFacts);
        NextQuestion next = engine.NextQuestion(answers)!;
        (next.Fact, next.IsExact).Should().Be(("f0", false));
        for (int asked = 1; engine.NextQuestion(answers) is { } question; asked++)
        {
            asked.Should().BeLessThanOrEqualTo(12);
            answers = answers.With(question.Fact, "no");
        }

        engine.Decide(answers).Route.Should().Be("assess");
    }

    private (double Expected, int AtMost, string? Fact) BruteForce(int state, (double Expected, int AtMost, string? Fact)[] known)
    {
        (double Expected, int AtMost, string? Fact) best = (0, 0, null);
        int[] values = _all.ValuesOf(state);
        foreach (string question in _all.Outcomes[state].Questions)
        {
            int fact = _all.Facts.IndexOf(question);
            int[] after = [.. Enumerable.Range(1, _all.Facts[fact].Answers.Count).Select(answer => After(values, fact, answer))];
            double expected = 1 + after.Average(one => known[one].Expected);
            if (best.Fact is null || expected < best.Expected - 1e-9) best = (expected, 1 + after.Max(one => known[one].AtMost), question);
        }

        return best;
    }

    private int After(int[] values, int fact, int answer)
    {
        int[] after = [.. values];
        after[fact] = answer;
        return _all.StateOf(after);
    }
}
