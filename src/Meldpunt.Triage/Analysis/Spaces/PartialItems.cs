using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Spaces;

/// <summary>All items, with unanswered as one more value of each fact: sets of them by their answers and outcomes.</summary>
internal sealed class PartialItems
{
    private readonly RouteDiagram _routes;
    private readonly Counting _counting;

    public PartialItems(CompiledPolicy compiled)
    {
        Compiled = compiled;
        _routes = compiled.Items.Routes;
        Sets = new(_routes.Store);
        Search = new(_routes.Store, _routes.Order, unansweredIsBranch: true);
        _counting = new(_routes.Store, [.. _routes.Store.Branches.Select(ConditionBits.AllOf)]);
    }

    public CompiledPolicy Compiled { get; }

    public DiagramSets Sets { get; }

    public WitnessSearch Search { get; }

    /// <summary>How many items there are.</summary>
    public BigInteger Total => _counting.Total;

    public BigInteger Count(int set) => _counting.Of(set);

    public int LevelOf(int fact) => _routes.Order.IndexOf(fact);

    /// <summary>The items that match a pattern.</summary>
    public int Of(OutcomePattern pattern)
    {
        int set = DiagramSets.All;
        if (!pattern.Facts.IsEmpty) set = Sets.Union(pattern.Facts.Select(Answered));
        if (!pattern.Routes.IsEmpty) set = Sets.And(set, HasRoute(pattern.Routes.Contains));
        if (!pattern.Reasons.IsEmpty) set = Sets.And(set, HasReason(rule => pattern.Reasons.Contains(rule.Id)));
        return pattern.HasReason ? Sets.And(set, HasReason(_ => true)) : set;
    }

    public int HasRoute(Func<string, bool> isMeant) => Sets.Where(_routes.Root, routes => isMeant(RouteOf(routes, Compiled.Policy)));

    /// <summary>The items that have a route by other rules, whose routes over complete answers are given as a diagram.</summary>
    public int HasRoute(string route, TriagePolicy other, int complete) => Sets.Where(_routes.Expand(complete), routes => RouteOf(routes, other) == route);

    /// <summary>Where some fact has the answer of doubt.</summary>
    public int HasDoubt()
    {
        Vocabulary vocabulary = Compiled.Policy.Vocabulary;
        return Sets.Union(vocabulary.ItemFacts
            .Where(fact => fact.Answers.Contains(vocabulary.Doubt))
            .Select(fact => Answered(Condition.Where(fact.Id, vocabulary.Doubt))));
    }

    /// <summary>Where each fact has one of some values: for each fact a bit for each, unanswered the first.</summary>
    public int Cube(Func<int, ulong> values)
    {
        ulong[] allowed = [.. _routes.Order.Select(values)];
        return Sets.Cube(allowed);
    }

    /// <summary>Where a rule surely applies, whatever the missing answers are.</summary>
    public int Applies(int rule) => CubeOf(Compiled.Items.Conditions[rule], (allowed, all) => (allowed & all) == all ? ConditionBits.Any : allowed << 1);

    /// <summary>Where a rule can still apply.</summary>
    public int MayApply(int rule) => CubeOf(Compiled.Items.Conditions[rule], (allowed, _) => (allowed << 1) | 1);

    /// <summary>The route of an item.</summary>
    public string RouteOf(Answers item) => RouteOf(_routes.For(item.Values), Compiled.Policy);

    private static string RouteOf(int routes, TriagePolicy policy) =>
        BitOperations.IsPow2(routes) ? policy.Routes[BitOperations.TrailingZeroCount(routes)] : policy.UnsettledRoute;

    // A fact that the condition speaks of must be answered.
    private int Answered(Condition condition) =>
        CubeOf(ConditionBits.Of(condition, Compiled.Policy.Vocabulary.ItemFacts), (bits, _) => bits << 1);

    // A rule applies without an answer where every answer fulfils it.
    private int HasReason(Func<Rule, bool> isMeant) => Sets.Union(
        Enumerable.Range(0, Compiled.Items.Rules.Length)
            .Where(rule => Compiled.Items.Rules[rule].GivesReason && isMeant(Compiled.Items.Rules[rule]))
            .Select(Applies));

    private int CubeOf(ulong[] bits, Func<ulong, ulong, ulong> withUnanswered)
    {
        FactList facts = Compiled.Policy.Vocabulary.ItemFacts;
        ulong[] allowed =
        [
            .. _routes.Order.Select(fact => bits[fact] == ConditionBits.Any
                ? ConditionBits.Any
                : withUnanswered(bits[fact], ConditionBits.AllOf(facts[fact].Answers.Count))),
        ];
        return Sets.Cube(allowed);
    }
}
