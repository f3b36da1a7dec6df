using System.Diagnostics;
using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Proves that changing one answer of an item to a given one keeps or never worsens its route; else shows two items.</summary>
internal sealed class ChangeCheck(PartialItemSpace items)
{
    private readonly Dictionary<string, MddSet> _routes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Route, Level Level, int Value), MddSet> _known = [];

    public GuaranteeVerdict Of(Guarantee guarantee)
    {
        FactList facts = items.Facts;
        (BigInteger broken, BigInteger pairs) = (0, 0);
        (int Size, ValueList<Witness> Witnesses) smallest = (int.MaxValue, []);
        foreach (FactIndex fact in facts.Indexes)
        {
            if (guarantee.ChangedFact is { } changed && changed != facts[fact].Id) continue;
            int to = facts.AnswerIndex(fact.Number, guarantee.ChangeTo!) + 1;
            if (to == 0) continue;
            Level level = items.LevelOf(fact);
            int branches = items.Sets.Branches(level);
            for (int from = 1; from < branches; from++)
            {
                if (from == to || !(guarantee.ChangeFrom.IsEmpty || guarantee.ChangeFrom.Contains(facts[fact].Answers[from - 1]))) continue;
                MddSet breaking = Breaking(guarantee, level, from, to);
                pairs += items.Total / branches;
                broken += items.Count(breaking) / branches;
                if (items.Search.Find(breaking) is not { } values) continue;
                int size = values.Count(value => value != 0);
                if (size < smallest.Size) smallest = (size, [Changed(values, fact, from), Changed(values, fact, to)]);
            }
        }

        return new() { Guarantee = guarantee, Broken = broken, Combinations = pairs, Witnesses = smallest.Witnesses };
    }

    // The items, whatever they say to the changed fact, that have one route before the change and a wrong one after it.
    private MddSet Breaking(Guarantee guarantee, Level level, int from, int to) => guarantee.Kind switch
    {
        GuaranteeKind.Keeps => items.Sets.Union(guarantee.Keeps.Select(route => HasRoute(route, level, from) - HasRoute(route, level, to))),
        GuaranteeKind.NeverWorsens => Worsening(guarantee, level, from, to),
        _ => throw new UnreachableException(),
    };

    private MddSet Worsening(Guarantee guarantee, Level level, int from, int to)
    {
        ValueList<string> order = guarantee.BestFirst.IsEmpty ? items.Compiled.Policy.Routes : guarantee.BestFirst;
        MddSet breaking = items.Sets.None;
        MddSet worse = items.Sets.None;
        foreach (string route in Enumerable.Reverse(order))
        {
            breaking |= HasRoute(route, level, from) & worse;
            worse |= HasRoute(route, level, to);
        }

        return breaking;
    }

    private MddSet HasRoute(string route, Level level, int value)
    {
        if (_known.TryGetValue((route, level, value), out MddSet known)) return known;
        if (!_routes.TryGetValue(route, out MddSet everywhere)) _routes[route] = everywhere = items.HasRoute(route);
        return _known[(route, level, value)] = everywhere.With(level, value);
    }

    private Witness Changed(byte[] values, FactIndex fact, int value)
    {
        byte[] changed = [.. values];
        changed[fact.Number] = (byte)value;
        return ShortestPath.OfItem(items.Compiled.Policy, changed);
    }
}
