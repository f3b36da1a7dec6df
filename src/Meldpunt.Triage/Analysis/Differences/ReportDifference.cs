using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>What differs over all reports, given what became of their items: routes, referrals, notices and labels.</summary>
internal sealed class ReportDifference : DifferenceSpace
{
    private readonly ReportSpace _space;
    private readonly IReadOnlyList<ItemClass> _shared;
    private readonly ReportRules _old;
    private readonly ReportRules _present;
    private readonly TriagePolicy _oldPolicy;
    private readonly TriagePolicy _policy;
    private readonly (string Route, MddSet Set)[] _oldRoutes;
    private readonly (string Route, MddSet Set)[] _routes;

    /// <param name="old">The old version.</param>
    /// <param name="present">The new version.</param>
    /// <param name="space">The reports.</param>
    /// <param name="shared">The kinds of items to which both versions give the same route.</param>
    /// <param name="itemWords">How the old version reads the new answers about an item.</param>
    /// <param name="reportWords">How it reads those about a report.</param>
    public ReportDifference(
        TriagePolicy old, TriagePolicy present, ReportSpace space, IReadOnlyList<ItemClass> shared, AnswerTranslation itemWords, AnswerTranslation reportWords)
        : base(space.Sets)
    {
        (_oldPolicy, _policy, _space, _shared) = (old, present, space, shared);
        _old = new(old, space, condition => reportWords.Holding(condition, old.Vocabulary.ReportFacts), condition => itemWords.Holding(condition, old.Vocabulary.ItemFacts));
        _present = ReportRules.Compile(present, space);
        _oldRoutes = [.. old.Routes.Zip(_old.Routes)];
        _routes = [.. present.Routes.Zip(_present.Routes)];
        CompareRoutes();
        CompareReferrals();
        CompareInOrder(
            new(Changes, change => change.Notices, (change, to) => change with { Notices = to }),
            [.. old.Notices.Select(notice => notice.Id).Zip(_old.Notices)],
            [.. present.Notices.Select(notice => notice.Id).Zip(_present.Notices)]);
        CompareInOrder(
            new(Changes, change => change.Labels, (change, to) => change with { Labels = to }),
            [.. old.Labels.Select(label => label.Id).Zip(_old.Labels)],
            [.. present.Labels.Select(label => label.Id).Zip(_present.Labels)]);
    }

    /// <summary>Whether doubt about a closed item matters to its report.</summary>
    /// <param name="others">The kinds of items that can be beside it.</param>
    public ReportDoubt Doubt(IReadOnlyList<ItemClass> others) => new(_space, new(_oldPolicy, _old, Sets), new(_policy, _present, Sets), others);

    public override MddSet Possible => _space.Possible;

    public override BigInteger Count(MddSet set) => _space.CountComplete(set);

    public override Level? LevelOf(string fact) => _space.Levels.Names.IndexOf(fact) is >= 0 and int level ? new Level(level) : null;

    public override IReadOnlyList<string?> Words(Level level) => _space.Levels.Words(level);

    private protected override IEnumerable<Level> LevelsToShow() => _space.Levels.All;

    private protected override string NameOf(Level level) => _space.Levels.Names[level.Number];

    // Of items that both versions send the same way, the two decide as the row says.
    private protected override (Witness Witness, bool ItemsAgree) WitnessOf(ulong[] cube, DecisionChange change)
    {
        MddSet set = Sets.Cube(cube);
        return _space.Smallest(set, _shared) is { } shared ? (shared, true) : (_space.Smallest(set)!, false);
    }

    private protected override DifferenceRow Describe(ulong[] cube, DifferenceRow row)
    {
        MddSet where = Sets.Cube(cube) & Possible;
        return row with
        {
            OldRoutes = [.. _oldRoutes.Where(route => Meets(route.Set)).Select(route => route.Route)],
            NewRoutes = [.. _routes.Where(route => Meets(route.Set)).Select(route => route.Route)],
            OldRules = [.. row.Change.Route is null ? [] : Empty(_oldPolicy, _old), .. row.Change.Referrals.Lost, .. row.Change.Referrals.Altered, .. row.Change.Notices.Lost, .. row.Change.Labels.Lost],
            NewRules = [.. row.Change.Route is null ? [] : Empty(_policy, _present), .. row.Change.Referrals.Gained, .. row.Change.Referrals.Altered, .. row.Change.Notices.Gained, .. row.Change.Labels.Gained],
        };

        bool Meets(MddSet set) => set.Overlaps(where);

        // The first that holds decides.
        IEnumerable<string> Empty(TriagePolicy policy, ReportRules rules)
        {
            MddSet left = where & rules.NoItems;
            for (int i = 0; i < policy.EmptyReport.Count; i++)
            {
                if (left.Overlaps(rules.EmptyReport[i])) yield return policy.EmptyReport[i].Id;
                left -= rules.EmptyReport[i];
            }
        }
    }

    private void CompareRoutes()
    {
        (string? Route, MddSet Set)[] before = [.. _oldRoutes, (null, ~Sets.Union(_oldRoutes.Select(route => route.Set)))];
        foreach ((string? old, MddSet was) in before)
        {
            foreach ((string present, MddSet now) in _routes.Where(route => route.Route != old))
            {
                Changes.AddRoute(was & now & Possible, new() { Old = old, New = present });
            }
        }
    }

    private static void CompareInOrder(CodeListComparer codes, (string, MddSet)[] before, (string, MddSet)[] after)
    {
        codes.Compare(before, after);
        codes.CompareOrder(before, after, codes.FixedOrder(before), codes.FixedOrder(after));
    }

    private void CompareReferrals()
    {
        CodeListComparer referrals = new(Changes, change => change.Referrals, (change, to) => change with { Referrals = to });
        (string Id, MddSet Set)[] before = [.. _oldPolicy.Referrals.Select(referral => referral.Id).Zip(_old.Referrals)];
        (string Id, MddSet Set)[] after = [.. _policy.Referrals.Select(referral => referral.Id).Zip(_present.Referrals)];
        referrals.Compare(before, after);
        referrals.CompareOrder(before, after, _old.Before, _present.Before);
        for (int i = 0; i < before.Length; i++)
        {
            string id = before[i].Id;
            int place = Array.FindIndex(after, referral => referral.Id == id);
            if (place < 0 || _oldPolicy.Referrals[i].Contact == _policy.Referrals[place].Contact) continue;
            referrals.Add(before[i].Set & after[place].Set, codes => codes with { Altered = [.. codes.Altered, id] }, codes => codes.Altered.Contains(id));
        }
    }
}
