using System.Collections.Immutable;
using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>All items, with unanswered as one more value of each fact: sets of them by their answers and outcomes.</summary>
internal sealed class PartialItemSpace
{
    private readonly PartialDiagram _diagram;
    private readonly ModelCount _counting;

    public PartialItemSpace(CompiledPolicy compiled)
    {
        Compiled = compiled;
        _diagram = compiled.Items.Routes;
        Sets = _diagram.NewSpace();
        Search = new(Sets, [.. _diagram.Order]);
        _counting = new(Sets, [.. Sets.Levels.Select(Sets.AllOf)]);
    }

    public CompiledPolicy Compiled { get; }

    public MddSpace Sets { get; }

    public ShortestPath Search { get; }

    /// <summary>How many items there are.</summary>
    public BigInteger Total => _counting.Total;

    /// <summary>The routes that can still be reached.</summary>
    public Mdd Routes => _diagram.In(Sets);

    public FactList Facts => Compiled.Policy.Vocabulary.ItemFacts;

    /// <summary>The items of which nothing is unanswered.</summary>
    public MddSet Complete => Cube(_ => ~1UL);

    public BigInteger Count(MddSet set) => _counting.Count(set);

    public FactIndex FactAt(Level level) => _diagram.Order[level.Number];

    public Level LevelOf(FactIndex fact) => new(_diagram.Order.IndexOf(fact));

    /// <summary>The items that match a pattern.</summary>
    public MddSet Of(OutcomePattern pattern)
    {
        MddSet set = Sets.All;
        if (!pattern.Facts.IsEmpty) set = Sets.Union(pattern.Facts.Select(Answered));
        if (!pattern.Routes.IsEmpty) set &= HasRoute(Routes, Compiled.Policy, pattern.Routes.Contains);
        if (!pattern.Reasons.IsEmpty) set &= HasReason(rule => pattern.Reasons.Contains(rule.Id));
        return pattern.HasReason ? set & HasReason(_ => true) : set;
    }

    /// <summary>The items that can still get one of some routes.</summary>
    public MddSet MayGet(IEnumerable<string> routes) => Routes.WhereRoutes(RouteSet.From(Compiled.Policy, routes).Overlaps);

    public MddSet HasRoute(string route) => HasRoute(Routes, Compiled.Policy, found => found == route);

    /// <summary>The items that have a route of another policy, whose routes are given as a function of this space.</summary>
    public static MddSet HasRoute(string route, TriagePolicy other, Mdd routes) => HasRoute(routes, other, found => found == route);

    /// <summary>Where some fact has the answer of doubt.</summary>
    public MddSet HasDoubt()
    {
        Vocabulary vocabulary = Compiled.Policy.Vocabulary;
        return Sets.Union(vocabulary.ItemFacts
            .Where(fact => fact.Answers.Contains(vocabulary.Doubt))
            .Select(fact => Answered(Condition.Where(fact.Id, vocabulary.Doubt))));
    }

    /// <summary>The items with one of some reasons. A rule applies without an answer where every answer fulfils it.</summary>
    public MddSet HasReason(Func<Rule, bool> isMeant) =>
        Sets.Union(Compiled.Items.GivingReasons.Where(rule => isMeant(Compiled.Items[rule])).Select(Applies));

    /// <summary>Where each fact has one of some values: for each fact a bit for each, unanswered the first.</summary>
    public MddSet Cube(Func<FactIndex, ulong> values)
    {
        ulong[] allowed = [.. _diagram.Order.Select(values)];
        return Sets.Cube(allowed);
    }

    /// <summary>Where a rule surely applies, whatever the missing answers are.</summary>
    public MddSet Applies(RuleIndex rule) =>
        CubeOf(Compiled.Items.ConditionOf(rule), (allowed, all) => (allowed & all) == all ? ConditionBits.Any : allowed << 1);

    /// <summary>Where a rule can still apply.</summary>
    public MddSet MayApply(RuleIndex rule) => CubeOf(Compiled.Items.ConditionOf(rule), (allowed, _) => (allowed << 1) | 1);

    /// <summary>The route of an item.</summary>
    public string RouteOf(Answers item) => _diagram.For(item.Values).Decided(Compiled.Policy);

    private static MddSet HasRoute(Mdd routes, TriagePolicy policy, Func<string, bool> isMeant) => routes.WhereRoutes(set => isMeant(set.Decided(policy)));

    // A fact that the condition names must be answered.
    private MddSet Answered(Condition condition)
    {
        ulong[] values = ConditionBits.CompileAnswered(condition, Facts);
        return Cube(fact => values[fact.Number]);
    }

    private MddSet CubeOf(ulong[] bits, Func<ulong, ulong, ulong> withUnanswered) => Cube(fact => bits[fact.Number] == ConditionBits.Any
        ? ConditionBits.Any
        : withUnanswered(bits[fact.Number], ConditionBits.AllOf(Facts[fact].Answers.Count)));
}

/// <summary>What a report's rules distinguish about one item, and the smallest such item.</summary>
/// <param name="Route">Its route.</param>
/// <param name="Fulfils">The questions beyond routes that it fulfils.</param>
/// <param name="IsSettled">False for an item that still needs an answer.</param>
/// <param name="Item">The item.</param>
internal sealed record ItemClass(string Route, ImmutableArray<ItemQuestion> Fulfils, bool IsSettled, Answers Item)
{
    /// <summary>How many answers showing it takes, the item itself included.</summary>
    public int Size => Item.Count + 1;

    /// <summary>All kinds of items that the rules of a policy let come about, the smallest first.</summary>
    public static IReadOnlyList<ItemClass> Enumerate(PartialItemSpace items, ReportVariables levels) => Enumerate(items, levels, _ => items.Sets.All);

    /// <summary>The same, of those items alone that are in a set, which may be another for each route.</summary>
    public static IReadOnlyList<ItemClass> Enumerate(PartialItemSpace items, ReportVariables levels, Func<string, MddSet> within) =>
        [.. All(items, levels, within).OrderBy(kind => kind.Size)];

    private static IEnumerable<ItemClass> All(PartialItemSpace items, ReportVariables levels, Func<string, MddSet> within)
    {
        TriagePolicy policy = items.Compiled.Policy;
        MddSet[] asked = [.. levels.Questions.Select(question => question.In(items))];
        foreach (string route in policy.Routes)
        {
            IEnumerable<(MddSet Set, ImmutableArray<ItemQuestion> Fulfils)> cells = [(items.HasRoute(route) & within(route), [])];
            for (int i = 0; i < asked.Length; i++)
            {
                (MddSet holds, ItemQuestion question) = (asked[i], levels.Questions[i]);
                cells = [.. cells.SelectMany(cell => new[] { (cell.Set - holds, cell.Fulfils), (cell.Set & holds, cell.Fulfils.Add(question)) }).Where(cell => !cell.Item1.IsEmpty)];
            }

            foreach ((MddSet alike, ImmutableArray<ItemQuestion> fulfils) in cells)
            {
                if (items.Search.Find(alike) is { } values) yield return new(route, fulfils, route != policy.UnsettledRoute, new(policy.Vocabulary.ItemFacts, values));
            }
        }
    }
}
