using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Finds, for each fact and each two routes, two items that differ in that fact's answer and have these routes.</summary>
internal sealed class BoundarySearch(TriageEngine engine)
{
    private readonly PartialItemSpace _items = PolicyAnalysis.Create(engine.Policy, engine.NodeBudget).Proofs.Items;

    public IEnumerable<ScenarioPair> All()
    {
        FactList facts = engine.Policy.Vocabulary.ItemFacts;
        string[] routes = [.. engine.Policy.Routes];
        foreach (FactIndex fact in facts.Indexes)
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
    private ScenarioPair? Pair(FactIndex fact, string one, string other)
    {
        Level level = _items.LevelOf(fact);
        MddSet left = _items.HasRoute(one);
        MddSet right = _items.HasRoute(other);
        (int Size, byte[] Values, byte Left, byte Right)? best = null;
        for (byte from = 1; from < _items.Sets.Branches(level); from++)
        {
            for (byte to = 1; to < _items.Sets.Branches(level); to++)
            {
                MddSet both = left.With(level, from) & right.With(level, to);
                if (_items.Search.Find(both) is not { } values) continue;
                int size = values.Count(value => value != 0);
                if (best is null || size < best.Value.Size) best = (size, values, from, to);
            }
        }

        if (best is not { } found) return null;
        return new()
        {
            Fact = engine.Policy.Vocabulary.ItemFacts[fact].Id,
            One = Scenario(found.Values, fact, found.Left, one, other),
            Other = Scenario(found.Values, fact, found.Right, other, one),
        };
    }

    private Scenario Scenario(byte[] values, FactIndex fact, byte value, string route, string instead)
    {
        Fact changed = engine.Policy.Vocabulary.ItemFacts[fact];
        byte[] answers = [.. values];
        answers[fact.Number] = value;
        Answers item = new(engine.Policy.Vocabulary.ItemFacts, answers);
        Witness report = new() { Items = [item], Report = Answers.None(engine.Policy.Vocabulary.ReportFacts) };
        string name = $"'{changed.Id}' is '{changed.Answers[value - 1]}': {route}, not {instead}";
        return new(name, report.ToJson(), new()
        {
            Route = route,
            Items = ValueLists.Create<ExpectedItem>([new() { Route = route, Reasons = engine.Decide(item).Reasons }]),
        });
    }
}
