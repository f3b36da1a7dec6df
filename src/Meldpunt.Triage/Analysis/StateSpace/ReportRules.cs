using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Where each rule for a report of a policy holds, among all reports.</summary>
internal sealed class ReportRules
{
    private readonly TriagePolicy _policy;
    private readonly ReportSpace _space;
    private readonly Func<Condition, ulong[]?> _facts;
    private readonly Func<Condition, ulong[]?> _itemFacts;
    private readonly MddSet[] _moves;

    /// <param name="policy">The policy.</param>
    /// <param name="space">The reports.</param>
    /// <param name="facts">For each fact of the space the values, unanswered the first, that fulfil a condition; null where none can.</param>
    /// <param name="itemFacts">The same for the facts of an item.</param>
    public ReportRules(TriagePolicy policy, ReportSpace space, Func<Condition, ulong[]?> facts, Func<Condition, ulong[]?> itemFacts)
    {
        (_policy, _space, _facts, _itemFacts) = (policy, space, facts, itemFacts);
        EmptyReport = [.. policy.EmptyReport.Select(rule => Any(rule.When))];
        Routes = FindRoutes();
        Referrals = [.. policy.Referrals.Select(rule => Any(rule.When))];
        Notices = [.. policy.Notices.Select(rule => Any(rule.When))];
        Labels = [.. policy.Labels.Select(rule => Any(rule.When))];
        _moves = [.. policy.Referrals.Select(rule => Any(rule.Precedes?.When ?? []))];
    }

    /// <summary>Where each rule for a report without items holds.</summary>
    public ImmutableArray<MddSet> EmptyReport { get; }

    /// <summary>Where each referral is made.</summary>
    public ImmutableArray<MddSet> Referrals { get; }

    /// <summary>Where each notice is shown.</summary>
    public ImmutableArray<MddSet> Notices { get; }

    /// <summary>Where staff see each label.</summary>
    public ImmutableArray<MddSet> Labels { get; }

    /// <summary>For each route where a report has it, in the order of the policy.</summary>
    public ImmutableArray<MddSet> Routes { get; }

    private MddSpace Sets => _space.Sets;

    /// <summary>The reports without items.</summary>
    public MddSet NoItems => Sets.WhereIs(ReportVariables.HasItems, 0);

    /// <summary>The rules of a policy over its own facts.</summary>
    public static ReportRules Compile(TriagePolicy policy, ReportSpace space) =>
        new(
            policy, space,
            condition => ConditionBits.CompileAnswered(condition, policy.Vocabulary.ReportFacts),
            condition => ConditionBits.CompileAnswered(condition, policy.Vocabulary.ItemFacts));

    /// <summary>Where any of some conditions holds.</summary>
    public MddSet Any(ValueList<ReportCondition> conditions) => Sets.Union(conditions.Select(Holds));

    /// <summary>Where any of some conditions on the facts holds.</summary>
    public MddSet Any(ValueList<Condition> conditions) => Sets.Union(conditions.Select(HasFacts));

    /// <summary>Where some item has a route.</summary>
    public MddSet SomeItemHas(string route) => Sets.WhereIs(_space.Levels.LevelOf(route), 1);

    /// <summary>Where a referral comes first.</summary>
    public MddSet First(string referral)
    {
        MddSet nothing = Sets.All;
        MddSet[] first = new MddSet[Referrals.Length];
        for (int next = 0; next < first.Length; next++)
        {
            int target = Target(next);
            MddSet moved = target < 0 ? Sets.None : Referrals[next] & _moves[next] & first[target];
            for (int other = 0; other < next; other++) first[other] -= moved;
            first[next] = moved | (nothing & Referrals[next]);
            nothing -= Referrals[next];
        }

        return first[Place(referral)];
    }

    /// <summary>Where two referrals are both made and one precedes the other.</summary>
    public MddSet Before(string one, string other)
    {
        (int left, int right) = (Place(one), Place(other));
        MddSet both = Referrals[left] & Referrals[right];
        return both & (left < right ? ~MovedBefore(right, left) : MovedBefore(left, right));
    }

    // A referral that moves goes right before its target: before all that the target precedes, and before it.
    private MddSet MovedBefore(int later, int earlier)
    {
        int target = Target(later);
        if (target < 0) return Sets.None;
        MddSet moves = _moves[later] & Referrals[target];
        if (target == earlier) return moves;
        return moves & (target < earlier ? ~MovedBefore(earlier, target) : MovedBefore(target, earlier));
    }

    private int Target(int referral) => _policy.Referrals[referral].Precedes is { } precedes ? Place(precedes.Referral) : -1;

    private int Place(string referral) => Enumerable.Range(0, Referrals.Length).First(i => _policy.Referrals[i].Id == referral);

    private ImmutableArray<MddSet> FindRoutes()
    {
        MddSet[] routes = new MddSet[_policy.Routes.Count];
        MddSet undecided = Sets.All;
        for (int route = 0; route < routes.Length; route++)
        {
            MddSet some = SomeItemHas(_policy.Routes[route]);
            routes[route] = undecided & some;
            undecided -= some;
        }

        MddSet empty = NoItems;
        for (int rule = 0; rule < EmptyReport.Length; rule++)
        {
            Add(_policy.EmptyReport[rule].Route, empty & EmptyReport[rule]);
            empty -= EmptyReport[rule];
        }

        Add(_policy.UnsettledRoute, empty);
        return [.. routes];

        void Add(string route, MddSet where)
        {
            int place = Enumerable.Range(0, routes.Length).First(i => _policy.Routes[i] == route);
            routes[place] |= where;
        }
    }

    // Rules for an empty report ask for no route: the routes are found after them.
    private MddSet Holds(ReportCondition condition)
    {
        MddSet set = HasFacts(condition.Facts);
        if (!condition.Routes.IsEmpty) set &= Sets.Union(_policy.Routes.Zip(Routes).Where(route => condition.Routes.Contains(route.First)).Select(route => route.Second));
        foreach ((ItemQuantifier of, ItemCondition item) in condition.OfItems()) set &= Holds(of, item);
        return set;
    }

    private MddSet Holds(ItemQuantifier of, ItemCondition item) => of switch
    {
        ItemQuantifier.Some => SomeItem(item),
        ItemQuantifier.No => ~SomeItem(item),
        ItemQuantifier.Every => ~NoItems - SomeOther(item),
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    // Where some item fulfils a condition.
    private MddSet SomeItem(ItemCondition item)
    {
        if (!item.AsksForRouteAlone) return Where(_space.Levels.Question(item, isNegated: false, _itemFacts)) ?? Sets.None;
        return item.Routes.IsEmpty ? ~NoItems : Sets.Union(item.Routes.Select(SomeItemHas));
    }

    // Where some item does not.
    private MddSet SomeOther(ItemCondition item)
    {
        if (!item.AsksForRouteAlone) return Where(_space.Levels.Question(item, isNegated: true, _itemFacts)) ?? ~NoItems;
        return item.Routes.IsEmpty ? Sets.None : Sets.Union(_space.Levels.Routes.Where(route => !item.Routes.Contains(route)).Select(SomeItemHas));
    }

    private MddSet? Where(ItemQuestion? question) => question is null ? null : Sets.WhereIs(_space.Levels.LevelOf(question), 1);

    private MddSet HasFacts(Condition condition) => _facts(condition) is { } bits
        ? Sets.Cube([.. Enumerable.Repeat(ConditionBits.Any, _space.Levels.FirstFact), .. bits])
        : Sets.None;
}
