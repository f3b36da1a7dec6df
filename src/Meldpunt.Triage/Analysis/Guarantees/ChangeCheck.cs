using System.Numerics;
using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis.Guarantees;

/// <summary>Proves that changing one answer of an item to a given one keeps or never worsens its route; else shows two items.</summary>
internal sealed class ChangeCheck(PartialItems items)
{
    private readonly Dictionary<string, int> _routes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Route, int Level, int Value), int> _known = [];

    public GuaranteeVerdict Of(Guarantee guarantee)
    {
        FactList facts = items.Compiled.Policy.Vocabulary.ItemFacts;
        (BigInteger broken, BigInteger pairs) = (0, 0);
        (int Size, ValueList<Witness> Witnesses) smallest = (int.MaxValue, []);
        for (int fact = 0; fact < facts.Count; fact++)
        {
            if (guarantee.ChangedFact is { } changed && changed != facts[fact].Id) continue;
            int to = facts.AnswerIndex(fact, guarantee.ChangeTo!) + 1;
            if (to == 0) continue;
            int level = items.LevelOf(fact);
            int branches = items.Sets.Store.Branches[level];
            for (int from = 1; from < branches; from++)
            {
                if (from == to || !(guarantee.ChangeFrom.IsEmpty || guarantee.ChangeFrom.Contains(facts[fact].Answers[from - 1]))) continue;
                int breaking = Breaking(guarantee, level, from, to);
                pairs += items.Total / branches;
                broken += items.Count(breaking) / branches;
                if (items.Search.Find(breaking, value => value == 1) is not { } values) continue;
                int size = values.Count(value => value != 0);
                if (size < smallest.Size) smallest = (size, [Changed(values, fact, from), Changed(values, fact, to)]);
            }
        }

        return new(guarantee, broken, pairs) { Witnesses = smallest.Witnesses };
    }

    // The items, whatever they say to the changed fact, that have one route before the change and a wrong one after it.
    private int Breaking(Guarantee guarantee, int level, int from, int to)
    {
        DiagramSets sets = items.Sets;
        if (guarantee.Kind == GuaranteeKind.Keeps)
        {
            return sets.Union(guarantee.Keeps.Select(route => sets.Without(HasRoute(route, level, from), HasRoute(route, level, to))));
        }

        ValueList<string> order = guarantee.BestFirst.IsEmpty ? items.Compiled.Policy.Routes : guarantee.BestFirst;
        int breaking = DiagramSets.None;
        int worse = DiagramSets.None;
        foreach (string route in Enumerable.Reverse(order))
        {
            breaking = sets.Or(breaking, sets.And(HasRoute(route, level, from), worse));
            worse = sets.Or(worse, HasRoute(route, level, to));
        }

        return breaking;
    }

    private int HasRoute(string route, int level, int value)
    {
        if (_known.TryGetValue((route, level, value), out int known)) return known;
        if (!_routes.TryGetValue(route, out int everywhere)) _routes[route] = everywhere = items.HasRoute(found => found == route);
        return _known[(route, level, value)] = items.Sets.With(everywhere, level, value);
    }

    private Witness Changed(byte[] values, int fact, int value)
    {
        byte[] changed = [.. values];
        changed[fact] = (byte)value;
        return WitnessSearch.OfItem(items.Compiled.Policy, changed);
    }
}
