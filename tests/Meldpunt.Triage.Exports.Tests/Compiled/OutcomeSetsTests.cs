using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Compiled;

public sealed class OutcomeSetsTests
{
    private static readonly SoundPolicy Shipped = SoundPolicy.Compile(ShippedPolicy.Read(), PolicyAnalysis.DefaultNodeBudget, CancellationToken.None);

    [Fact]
    public void The_sets_of_open_questions_hold_each_item_that_the_engine_still_asks_them_of()
    {
        FactList facts = Shipped.Policy.Vocabulary.ItemFacts;
        MddSet[] depends = [.. facts.Indexes.Select(Shipped.Outcomes.DependsOn)];
        foreach (Answers item in Combinations(facts))
        {
            string[] asked = [.. facts.Where((fact, place) => item[fact.Id] is null && Contains(depends[place], facts, item)).Select(fact => fact.Id)];
            asked.Should().Equal(TriageEngine.Default.Decide(item).Questions);
        }
    }

    [Fact]
    public void The_sets_of_reachable_routes_hold_each_item_that_the_engine_finds_them_possible_for()
    {
        FactList facts = Shipped.Policy.Vocabulary.ItemFacts;
        ValueList<string> routes = Shipped.Policy.Routes;
        MddSet[] reaches = [.. routes.Select(route => Shipped.Outcomes.Reaches(RouteSet.From(Shipped.Policy, route)))];
        foreach (Answers item in Combinations(facts))
        {
            routes.Where((_, route) => Contains(reaches[route], facts, item)).Should().Equal(TriageEngine.Default.Decide(item).Possible);
        }
    }

    private static bool Contains(MddSet set, FactList facts, Answers item) => set.Contains(
        [.. set.Space.Levels.Select(Shipped.Outcomes.FactAt).Select(fact => item[facts[fact].Id] is { } answer ? facts.AnswerIndex(fact.Number, answer) + 1 : 0)]);

    private static IEnumerable<Answers> Combinations(FactList facts) => facts.Aggregate(
        new[] { Answers.None(facts) }.AsEnumerable(),
        (some, fact) => some.SelectMany(item => fact.Answers.Prepend(null!).Select(answer => item.With(fact.Id, answer))));
}
