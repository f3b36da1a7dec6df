using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis.Spaces;

/// <summary>Where each rule for a report of a policy holds, among all reports.</summary>
internal sealed class ReportRules
{
    private readonly TriagePolicy _policy;
    private readonly ReportSpace _space;
    private readonly Func<Condition, ulong[]?> _facts;
    private readonly int[] _moves;

    /// <param name="policy">The policy.</param>
    /// <param name="space">The reports.</param>
    /// <param name="facts">For each fact of the space the values, unanswered the first, that fulfil a condition; null where none can.</param>
    public ReportRules(TriagePolicy policy, ReportSpace space, Func<Condition, ulong[]?> facts)
    {
        (_policy, _space, _facts) = (policy, space, facts);
        EmptyReport = [.. policy.EmptyReport.Select(rule => Any(rule.When))];
        Referrals = [.. policy.Referrals.Select(rule => Any(rule.When))];
        Notices = [.. policy.Notices.Select(rule => Any(rule.When))];
        _moves = [.. policy.Referrals.Select(rule => Any(rule.Precedes?.When ?? []))];
    }

    /// <summary>Where each rule for a report without items holds.</summary>
    public ImmutableArray<int> EmptyReport { get; }

    /// <summary>Where each referral is made.</summary>
    public ImmutableArray<int> Referrals { get; }

    /// <summary>Where each notice is shown.</summary>
    public ImmutableArray<int> Notices { get; }

    private DiagramSets Sets => _space.Sets;

    /// <summary>The rules of a policy over its own facts.</summary>
    public static ReportRules Of(TriagePolicy policy, ReportSpace space) =>
        new(policy, space, condition => [.. ConditionBits.Of(condition, policy.Vocabulary.ReportFacts).Select(bits => bits == ConditionBits.Any ? bits : bits << 1)]);

    /// <summary>Where any of some conditions holds.</summary>
    public int Any(ValueList<ReportCondition> conditions) => Sets.Union(conditions.Select(Holds));

    /// <summary>Where any of some conditions on the facts holds.</summary>
    public int Any(ValueList<Condition> conditions) => Sets.Union(conditions.Select(HasFacts));

    /// <summary>For each route where a report has it, in the order of the policy.</summary>
    public ImmutableArray<int> Routes()
    {
        int[] routes = new int[_policy.Routes.Count];
        int undecided = DiagramSets.All;
        for (int route = 0; route < routes.Length; route++)
        {
            int some = Sets.Level(_space.Levels.LevelOf(_policy.Routes[route]), 2);
            routes[route] = Sets.And(undecided, some);
            undecided = Sets.Without(undecided, some);
        }

        int empty = Sets.Level(0, 1);
        for (int rule = 0; rule < EmptyReport.Length; rule++)
        {
            Add(_policy.EmptyReport[rule].Route, Sets.And(empty, EmptyReport[rule]));
            empty = Sets.Without(empty, EmptyReport[rule]);
        }

        Add(_policy.UnsettledRoute, empty);
        return [.. routes];

        void Add(string route, int where)
        {
            int place = Enumerable.Range(0, routes.Length).First(i => _policy.Routes[i] == route);
            routes[place] = Sets.Or(routes[place], where);
        }
    }

    /// <summary>Where a referral comes first.</summary>
    public int First(string referral)
    {
        int nothing = DiagramSets.All;
        int[] first = new int[Referrals.Length];
        for (int next = 0; next < first.Length; next++)
        {
            int target = Target(next);
            int moved = target < 0 ? DiagramSets.None : Sets.And(Sets.And(Referrals[next], _moves[next]), first[target]);
            for (int other = 0; other < next; other++) first[other] = Sets.Without(first[other], moved);
            first[next] = Sets.Or(moved, Sets.And(nothing, Referrals[next]));
            nothing = Sets.Without(nothing, Referrals[next]);
        }

        return first[Place(referral)];
    }

    /// <summary>Where two referrals are both made and the one stands before the other.</summary>
    public int Before(string one, string other)
    {
        (int left, int right) = (Place(one), Place(other));
        int both = Sets.And(Referrals[left], Referrals[right]);
        return Sets.And(both, left < right ? Sets.Not(MovedBefore(right, left)) : MovedBefore(left, right));
    }

    // A referral that moves stands right before its target: before all that the target stands before, and before it.
    private int MovedBefore(int later, int earlier)
    {
        int target = Target(later);
        if (target < 0) return DiagramSets.None;
        int moves = Sets.And(_moves[later], Referrals[target]);
        if (target == earlier) return moves;
        int targetIsBefore = target < earlier ? Sets.Not(MovedBefore(earlier, target)) : MovedBefore(target, earlier);
        return Sets.And(moves, targetIsBefore);
    }

    private int Target(int referral) => _policy.Referrals[referral].Precedes is { } precedes ? Place(precedes.Referral) : -1;

    private int Place(string referral) => Enumerable.Range(0, Referrals.Length).First(i => _policy.Referrals[i].Id == referral);

    private int Holds(ReportCondition condition)
    {
        int facts = HasFacts(condition.Facts);
        if (condition.SomeItem is not { } some) return facts;
        if (some.InDoubt) return Sets.And(facts, Sets.Level(_space.Levels.LevelOf(some), 2));
        int items = some.Routes.IsEmpty
            ? Sets.Level(0, 2)
            : Sets.Union(some.Routes.Select(route => Sets.Level(_space.Levels.LevelOf(route), 2)));
        return Sets.And(facts, items);
    }

    private int HasFacts(Condition condition) => _facts(condition) is { } bits
        ? Sets.Cube([.. Enumerable.Repeat(ConditionBits.Any, _space.Levels.FirstFact), .. bits])
        : DiagramSets.None;
}
