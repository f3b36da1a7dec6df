using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Explanations;

public sealed class CounterfactualTests(AllItemsFixture fixture) : IClassFixture<AllItemsFixture>
{
    private readonly AllItems _all = fixture.All;

    [Fact]
    public void The_alternatives_of_an_item_are_exactly_the_smallest_changes_to_every_other_route()
    {
        (long alternatives, int tried) = (0, 0);
        Random random = new(5);
        for (int state = 0; state < _all.Count; state++)
        {
            if (!Seeded.IsTried(random, onceIn: Seeded.OneIn(2))) continue;
            tried++;
            ItemExplanation item = _all.Engine.Explain(_all.DecisionOf(state)).Items[0];
            (int[] fewest, int[] ways) = BruteForce(state);
            for (int route = 0; route < _all.Routes.Length; route++)
            {
                Counterfactual[] found = [.. item.Counterfactuals.Where(one => one.Route == _all.Routes[route])];
                if (found.Length != ways[route]) Assert.Fail($"{_all.AnswersOf(state)} to {_all.Routes[route]}: {found.Length}, not {ways[route]}");
                HashSet<int> ends = [.. found.Select(one => Check(state, route, fewest[route], one))];
                if (ends.Count != found.Length) Assert.Fail($"{_all.AnswersOf(state)}: an alternative is given twice");
                alternatives += found.Length;
            }
        }

        TestContext.Current.SendDiagnosticMessage("alternatives: {0} of {1} combinations compared with brute force", alternatives, tried);
        alternatives.Should().BePositive();
    }

    [Fact]
    public void The_alternatives_of_an_item_leave_facts_alone_that_the_reporter_cannot_change()
    {
        int[] values = [1, 1, 1, 1, 2, 1];
        ItemExplanation free = _all.Engine.Explain(_all.DecisionOf(_all.StateOf(values))).Items[0];
        free.Counterfactuals.Where(one => one.Route == "assess").Should().OnlyContain(one => one.Changes.Any(change => change.Fact == "place"));
        ItemExplanation bound = _all.Engine.Explain(_all.DecisionOf(_all.StateOf(values)), "place").Items[0];
        bound.Counterfactuals.Should().NotContain(one => one.Route == "assess").And.Contain(one => one.Route == "out-of-scope");
    }

    // The state that the changes lead to, after checking that they are as few as can be and settle the route.
    private int Check(int state, int route, int fewest, Counterfactual alternative)
    {
        int[] values = _all.ValuesOf(state);
        foreach (AnswerChange change in alternative.Changes)
        {
            int fact = _all.Facts.IndexOf(change.Fact);
            int value = _all.Facts.AnswerIndex(fact, change.Answer) + 1;
            if (values[fact] == value) Assert.Fail("A change that changes nothing.");
            values[fact] = value;
        }

        int after = _all.StateOf(values);
        if (_all.Settled[after] != route || alternative.Changes.Count != fewest) Assert.Fail($"{_all.AnswersOf(state)}: {alternative}");
        return after;
    }

    // For each route the fewest changes from a state, and how many ways need no more: all answers of all facts are tried.
    private (int[] Fewest, int[] Ways) BruteForce(int state)
    {
        int[] fewest = [.. _all.Routes.Select(_ => int.MaxValue)];
        int[] ways = new int[_all.Routes.Length];
        int[] values = _all.ValuesOf(state);
        int[] weights = [.. values.Select((_, fact) => Weight(fact))];
        Try(0, 0, state);
        if (_all.Settled[state] >= 0) ways[_all.Settled[state]] = 0;
        return (fewest, ways);

        void Try(int fact, int changes, int at)
        {
            if (fact == values.Length)
            {
                int route = _all.Settled[at];
                if (route < 0 || changes > fewest[route]) return;
                if (changes < fewest[route]) (fewest[route], ways[route]) = (changes, 0);
                ways[route]++;
                return;
            }

            Try(fact + 1, changes, at);
            for (int answer = 1; answer <= _all.Facts[fact].Answers.Count; answer++)
            {
                if (answer != values[fact]) Try(fact + 1, changes + 1, at + (answer - values[fact]) * weights[fact]);
            }
        }
    }

    private int Weight(int fact)
    {
        int[] one = new int[_all.Facts.Count];
        one[fact] = 1;
        return _all.StateOf(one);
    }
}
