using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// What differs over all items once each version has closed them, beyond what <see cref="ItemDifference"/> shows: an item that both close
/// to the same answers changes as these answers do.
/// </summary>
internal sealed class ClosedDifference : DifferenceSpace
{
    private readonly ItemSpace _present;
    private readonly ClosingSpace _space;
    private readonly CompiledPolicy _oldPolicy;
    private readonly ClosedRoutes _old;
    private readonly Mdd _routes;
    private readonly FactList _facts;
    private readonly Lazy<ReportDoubt> _doubts;

    private ClosedDifference(ItemSpace present, TranslatedRoutes old, AnswerTranslation reading, ClosingSpace space, Lazy<ReportDoubt> doubts)
        : base(space.Sets)
    {
        (_present, _space, _oldPolicy, _facts, _doubts) = (present, space, old.Compiled, present.Policy.Vocabulary.ItemFacts, doubts);
        _routes = space.Closed(present.From(0));
        _old = new(old, space, reading);
        MddSet beyond = _old.ClosesOtherwise(present.Policy);
        if (old.Compiled.Policy.Vocabulary.ItemFacts.Indexes.Any(reading.LosesAnswers)) beyond |= DecidesOtherwise(old);
        ClosedDoubt doubt = new(present, old.Compiled.Policy, space, _old, Same, doubts);
        (string Fact, MddSet Set)[] facts = [.. new ClosedFacts(old.Compiled.Policy, present.Policy, space, reading).Find()];
        beyond |= doubt.Gained | doubt.Lost | space.Sets.Union(facts.Select(fact => fact.Set));
        if (beyond.IsEmpty) return;
        CompareRoutes(beyond);
        CompareReasons(beyond);
        Changes.Add(new(doubt.Gained, change => change with { InDoubt = true }, change => change.InDoubt is true));
        Changes.Add(new(doubt.Lost, change => change with { InDoubt = false }, change => change.InDoubt is false));
        foreach ((string fact, MddSet set) in facts) Changes.Add(new(set, change => change with { ClosedFacts = [.. change.ClosedFacts, fact] }, change => change.ClosedFacts.Contains(fact)));
    }

    /// <summary>Compares the items that two versions close; an address text comes only to a version that reads it.</summary>
    public static ClosedDifference Between(TranslatedRoutes old, ItemSpace present, AnswerTranslation reading, Lazy<ReportDoubt> doubts)
    {
        bool tellsAddresses = present.Policy.Evidence is not null && (ClosingSpace.DependsOnAddress(present.Policy) || ClosingSpace.DependsOnAddress(old.Compiled.Policy));
        return new(present, old, reading, new(present, tellsAddresses), doubts);
    }

    public override MddSet Possible => Sets.All;

    public override BigInteger Count(MddSet set) => _space.Count(set);

    public override Level? LevelOf(string fact)
    {
        if (fact == ClosingSpace.AddressName) return _space.TellsAddresses ? ClosingSpace.Address : null;
        return _facts.IndexOf(fact) is >= 0 and int place ? _space.LevelOf(new(place)) : null;
    }

    public override IReadOnlyList<string?> Words(Level level) =>
        level == ClosingSpace.Address ? ["none", "some"] : [null, .. _facts[_space.FactAt(level)].Answers];

    private protected override IEnumerable<Level> LevelsToShow() =>
        _facts.Indexes.Select(_space.LevelOf).Concat(_space.TellsAddresses ? [ClosingSpace.Address] : []);

    private protected override string NameOf(Level level) => level == ClosingSpace.Address ? ClosingSpace.AddressName : _facts[_space.FactAt(level)].Id;

    // Doubt alone shows in a report, for which the item may need answers or items beside it.
    private protected override (Witness Witness, bool ItemsAgree) WitnessOf(ulong[] cube, DecisionChange change)
    {
        MddSet set = Sets.Cube(cube);
        if (change is not { InDoubt: { } inDoubt, Reasons.IsEmpty: true }) return (_space.Smallest(set)!, true);
        IEnumerable<Witness> each = _present.Policy.Routes.Select(route => _space.Smallest(set & Same(route)) is { } item ? _doubts.Value.Smallest(item, route, inDoubt) : null).OfType<Witness>();
        return (each.MinBy(Size)!, true);
    }

    private protected override DifferenceRow Describe(ulong[] cube, DifferenceRow row)
    {
        MddSet where = Sets.Cube(cube);
        bool reroutes = row.Change.Route is not null;
        return row with
        {
            OldRoutes = [.. Named(_oldPolicy.Policy, _old.Routes.RoutesIn(cube))],
            NewRoutes = [.. Named(_present.Policy, _routes.RoutesIn(cube))],
            OldRules = [.. reroutes ? DecidingRules.In(where, _oldPolicy, _old.MayApply, _old.Applies).Except(row.Change.Reasons.Lost) : [], .. row.Change.Reasons.Lost],
            NewRules = [.. reroutes ? DecidingRules.In(where, _present.Compiled, Applies, Applies).Except(row.Change.Reasons.Gained) : [], .. row.Change.Reasons.Gained],
        };
    }

    private static IEnumerable<string> Named(TriagePolicy policy, IEnumerable<RouteSet> sets)
    {
        string[] found = [.. sets.Select(routes => routes.Decided(policy))];
        return policy.Routes.Where(found.Contains);
    }

    // Where the old version decides otherwise of what it closes itself than of what the new one closed.
    private MddSet DecidesOtherwise(TranslatedRoutes open)
    {
        Mdd seen = _space.Closed(open.Routes);
        IEnumerable<MddSet> routes = _oldPolicy.Policy.Routes.Select(route => Apart(Having(_old.Routes, _oldPolicy.Policy, route), Having(seen, _oldPolicy.Policy, route)));
        IEnumerable<MddSet> reasons = _oldPolicy.Items.GivingReasons.Select(rule => Apart(_old.Applies(rule), _space.Closed(open.Applies(rule))));
        return Sets.Union(routes.Concat(reasons));
    }

    private static MddSet Apart(MddSet one, MddSet other) => (one - other) | (other - one);

    private static MddSet Having(Mdd routes, TriagePolicy policy, string route) => routes.WhereRoutes(set => set.Decided(policy) == route);

    private static int Size(Witness witness) => witness.Items.Sum(item => item.Count + 1) + witness.Report.Count + (witness.WithAddress ? 1 : 0);

    // Where both versions give the closed item a route.
    private MddSet Same(string route) => Having(_old.Routes, _oldPolicy.Policy, route) & Having(_routes, _present.Policy, route);

    private MddSet Applies(RuleIndex rule) => _space.Closed(_present.Applies(rule));

    private void CompareRoutes(MddSet beyond)
    {
        foreach (string before in _oldPolicy.Policy.Routes)
        {
            MddSet old = beyond & Having(_old.Routes, _oldPolicy.Policy, before);
            if (old.IsEmpty) continue;
            foreach (string after in _present.Policy.Routes.Where(after => after != before))
            {
                Changes.AddRoute(old & Having(_routes, _present.Policy, after), new() { Old = before, New = after });
            }
        }
    }

    private void CompareReasons(MddSet beyond)
    {
        CodeListComparer reasons = new(Changes, change => change.Reasons, (change, to) => change with { Reasons = to });
        (string, MddSet)[] before = [.. _oldPolicy.Items.GivingReasons.Select(rule => (_oldPolicy.Items[rule].Id, beyond & _old.Applies(rule)))];
        (string, MddSet)[] after = [.. _present.Compiled.Items.GivingReasons.Select(rule => (_present[rule].Id, beyond & Applies(rule)))];
        reasons.Compare(before, after);
        reasons.CompareOrder(before, after, reasons.FixedOrder(before), reasons.FixedOrder(after));
    }
}
