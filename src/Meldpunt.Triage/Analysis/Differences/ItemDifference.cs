using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>What differs over all items with complete answers: routes and reasons.</summary>
internal sealed class ItemDifference : DifferenceSpace
{
    private readonly ItemSpace _present;
    private readonly TranslatedRoutes _old;
    private readonly FactList _facts;
    private readonly IReadOnlyList<MddSet> _turned;

    public ItemDifference(ItemSpace present, TranslatedRoutes old)
        : base(present.Sets)
    {
        (_present, _old, _facts) = (present, old, present.Policy.Vocabulary.ItemFacts);
        CompareRoutes();
        CodeListComparer reasons = new(Changes, change => change.Reasons, (change, to) => change with { Reasons = to });
        (string, MddSet)[] before = [.. Giving(old.Compiled, old.Applies)];
        (string, MddSet)[] after = [.. Giving(present.Compiled, present.Applies)];
        reasons.Compare(before, after);
        _turned = reasons.CompareOrder(before, after, reasons.FixedOrder(before), reasons.FixedOrder(after));
    }

    public override MddSet Possible => Sets.All;

    public override BigInteger Count(MddSet set) => _present.Count(set);

    public override Level? LevelOf(string fact) => _facts.IndexOf(fact) is >= 0 and int place ? _present.LevelOf(new(place)) : null;

    public override IReadOnlyList<string?> Words(Level level) => _facts[FactAt(level)].Answers;

    private protected override IEnumerable<Level> LevelsToShow() => _facts.Indexes.Select(_present.LevelOf);

    private protected override string NameOf(Level level) => _facts[FactAt(level)].Id;

    // Two reasons have another order only where both are given, so only such answers show it while others are open.
    private protected override (Witness Witness, bool ItemsAgree) WitnessOf(ulong[] cube, DecisionChange change)
    {
        if (!change.Reasons.IsReordered) return (First(cube), true);
        MddSet where = Sets.Cube(cube);
        return (_turned.Select(turned => _present.Smallest(where & turned)).OfType<Witness>().MinBy(witness => witness.Items[0].Count)!, true);
    }

    // Of each level that is not free the first value.
    private Witness First(ulong[] cube)
    {
        byte[] values = new byte[_facts.Count];
        foreach (Level level in Sets.Levels)
        {
            ulong all = Sets.AllOf(level);
            if ((cube[level.Number] & all) != all) values[FactAt(level).Number] = (byte)(BitOperations.TrailingZeroCount(cube[level.Number]) + 1);
        }

        return ShortestPath.OfItem(_present.Policy, values);
    }

    private protected override DifferenceRow Describe(ulong[] cube, DifferenceRow row) => row with
    {
        OldRoutes = [.. Named(_old.Compiled.Policy, _old.Routes.RoutesIn(cube))],
        NewRoutes = [.. Named(_present.Policy, _present.From(0).RoutesIn(cube))],
        OldRules = [.. row.Change.Route is null ? [] : DecidingRules.In(Sets.Cube(cube), _old.Compiled, _old.MayApply, _old.Applies).Except(row.Change.Reasons.Lost), .. row.Change.Reasons.Lost],
        NewRules = [.. row.Change.Route is null ? [] : DecidingRules.In(Sets.Cube(cube), _present.Compiled, _present.Applies, _present.Applies).Except(row.Change.Reasons.Gained), .. row.Change.Reasons.Gained],
    };

    private static IEnumerable<(string Id, MddSet Set)> Giving(CompiledPolicy compiled, Func<RuleIndex, MddSet> applies) =>
        compiled.Items.GivingReasons.Select(rule => (compiled.Items[rule].Id, applies(rule)));

    private static IEnumerable<string> Named(TriagePolicy policy, IEnumerable<RouteSet> sets)
    {
        string[] found = [.. sets.Select(routes => routes.Decided(policy))];
        return policy.Routes.Where(found.Contains);
    }

    private FactIndex FactAt(Level level) => _present.FactAt(level);

    private void CompareRoutes()
    {
        foreach (string before in _old.Compiled.Policy.Routes)
        {
            MddSet old = _old.Routes.WhereRoutes(routes => routes.Decided(_old.Compiled.Policy) == before);
            foreach (string after in _present.Policy.Routes.Where(after => after != before))
            {
                MddSet present = _present.From(0).WhereRoutes(routes => routes.Decided(_present.Policy) == after);
                Changes.AddRoute(old & present, new() { Old = before, New = after });
            }
        }
    }
}
