using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Testing.Scenarios;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Generation;

/// <summary>Finds, for each fact and each two routes, two items that differ in that fact's answer and have these routes.</summary>
internal sealed class BoundarySearch(TriageEngine engine)
{
    private readonly PartialItems _items = PolicyAnalysis.Of(engine.Policy).Proofs.Items;

    public IEnumerable<ScenarioPair> All()
    {
        FactList facts = engine.Policy.Vocabulary.ItemFacts;
        string[] routes = [.. engine.Policy.Routes];
        for (int fact = 0; fact < facts.Count; fact++)
        {
            for (int one = 0; one < routes.Length; one++)
            {
                for (int other = one + 1; other < routes.Length; other++)
                {
                    if (Pair(fact, routes[one], routes[other]) is { } pair) yield return pair;
                }
            }
        }
    }

    // The fewest answers that they share.
    private ScenarioPair? Pair(int fact, string one, string other)
    {
        int level = _items.LevelOf(fact);
        int left = _items.HasRoute(route => route == one);
        int right = _items.HasRoute(route => route == other);
        (int Size, byte[] Values, byte Left, byte Right)? best = null;
        for (byte from = 1; from < _items.Sets.Store.Branches[level]; from++)
        {
            for (byte to = 1; to < _items.Sets.Store.Branches[level]; to++)
            {
                int both = _items.Sets.And(_items.Sets.With(left, level, from), _items.Sets.With(right, level, to));
                if (_items.Search.Find(both, value => value == 1) is not { } values) continue;
                int size = values.Count(value => value != 0);
                if (best is null || size < best.Value.Size) best = (size, values, from, to);
            }
        }

        if (best is not { } found) return null;
        return new(engine.Policy.Vocabulary.ItemFacts[fact].Id, Scenario(found.Values, fact, found.Left, one, other), Scenario(found.Values, fact, found.Right, other, one));
    }

    private Scenario Scenario(byte[] values, int fact, byte value, string route, string instead)
    {
        Fact changed = engine.Policy.Vocabulary.ItemFacts[fact];
        byte[] answers = [.. values];
        answers[fact] = value;
        Answers item = new(engine.Policy.Vocabulary.ItemFacts, answers);
        Witness report = new([item], Answers.None(engine.Policy.Vocabulary.ReportFacts));
        string name = $"'{changed.Id}' is '{changed.Answers[value - 1]}': {route}, not {instead}";
        return new(name, report.ToJson(), new() { Route = route, Items = ValueLists.Create<ExpectedItem>([new() { Route = route, Reasons = engine.Decide(item).Reasons }]) });
    }
}
