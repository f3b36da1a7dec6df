namespace Meldpunt.Triage.Policies;

/// <summary>
/// A condition on a report: on its own facts, on its route, and on what became of its items. All that it names must hold; an unanswered fact
/// fulfils nothing.
/// </summary>
/// <param name="Facts">What the facts of the report must be.</param>
public sealed record ReportCondition(Condition Facts)
{
    /// <summary>The routes of which the report has one; empty for any. Not for a rule that gives an empty report its route.</summary>
    public ValueList<string> Routes { get; init; }

    /// <summary>What some item must be; null when no item needs to be anything.</summary>
    public ItemCondition? SomeItem { get; init; }

    /// <summary>What no item may be; null when an item may be anything. It holds for a report without items.</summary>
    public ItemCondition? NoItem { get; init; }

    /// <summary>What every item must be; null when items may be anything. It does not hold for a report without items.</summary>
    public ItemCondition? EveryItem { get; init; }

    /// <summary>The condition that always holds.</summary>
    public static ReportCondition Always { get; } = new(Condition.Always);

    /// <summary>A condition on one fact of the report.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The answers that fulfil it.</param>
    public static ReportCondition Where(string fact, params string[] answers) => new(Condition.Where(fact, answers));

    /// <summary>There is some item, whatever became of it.</summary>
    public static ReportCondition HasItems { get; } = Always with { SomeItem = ItemCondition.Any };

    /// <summary>The report has one of these routes.</summary>
    /// <param name="routes">The routes' codes.</param>
    /// <exception cref="ArgumentException">No route is given, which would mean any.</exception>
    public static ReportCondition RouteIs(params string[] routes) => Always with { Routes = ItemCondition.Some(routes, nameof(Always)) };

    /// <summary>Some item has one of these routes.</summary>
    /// <param name="routes">The routes' codes.</param>
    /// <exception cref="ArgumentException">No route is given, which would mean any: say <see cref="HasItems"/>.</exception>
    public static ReportCondition SomeItemIs(params string[] routes) => Always with { SomeItem = ItemCondition.RouteIs(nameof(HasItems), routes) };

    /// <summary>No item has one of these routes.</summary>
    /// <param name="routes">The routes' codes.</param>
    /// <exception cref="ArgumentException">No route is given, which would mean any.</exception>
    public static ReportCondition NoItemIs(params string[] routes) =>
        Always with { NoItem = ItemCondition.RouteIs($"{nameof(NoItem)} = {nameof(ItemCondition)}.{nameof(ItemCondition.Any)}", routes) };

    /// <summary>The report has items, and each of them has one of these routes.</summary>
    /// <param name="routes">The routes' codes.</param>
    /// <exception cref="ArgumentException">No route is given, which would mean any: say <see cref="HasItems"/>.</exception>
    public static ReportCondition EveryItemIs(params string[] routes) => Always with { EveryItem = ItemCondition.RouteIs(nameof(HasItems), routes) };

    /// <summary>Some item has an answer of doubt.</summary>
    public static ReportCondition SomeItemInDoubt() => Always with { SomeItem = new() { InDoubt = true } };

    /// <summary>Some item has one of these routes, and an answer of doubt.</summary>
    /// <param name="routes">The routes' codes.</param>
    /// <exception cref="ArgumentException">No route is given, which would mean any: say that without a list.</exception>
    public static ReportCondition SomeItemInDoubt(params string[] routes) =>
        Always with { SomeItem = ItemCondition.RouteIs($"{nameof(SomeItemInDoubt)}()", routes) with { InDoubt = true } };

    /// <summary>This condition, and another fact that must have one of these answers.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The answers that fulfil it.</param>
    public ReportCondition And(string fact, params string[] answers) => this with { Facts = Facts.And(fact, answers) };

    /// <summary>What it asks of items, each with whether some, no or every item must be so.</summary>
    internal IEnumerable<(ItemQuantifier Of, ItemCondition Item)> OfItems()
    {
        if (SomeItem is { } some) yield return (ItemQuantifier.Some, some);
        if (NoItem is { } no) yield return (ItemQuantifier.No, no);
        if (EveryItem is { } every) yield return (ItemQuantifier.Every, every);
    }
}

/// <summary>What an item of a report must be, for its report's rules. All parts must hold of the same item.</summary>
public sealed record ItemCondition
{
    /// <summary>The routes of which it has one; empty for any.</summary>
    public ValueList<string> Routes { get; init; }

    /// <summary>The reasons of which it has one: rules that apply whatever its missing answers are. Empty for any or none.</summary>
    public ValueList<string> Reasons { get; init; }

    /// <summary>True when it must have a fact that was answered with the word of doubt.</summary>
    public bool InDoubt { get; init; }

    /// <summary>What its facts must be, after what its URL shows; an unanswered fact fulfils nothing.</summary>
    public Condition Facts { get; init; } = Condition.Always;

    /// <summary>An item of any kind.</summary>
    public static ItemCondition Any { get; } = new();

    /// <summary>True when nothing but its route, or nothing at all, is asked of it.</summary>
    internal bool AsksForRouteAlone => this == new ItemCondition { Routes = Routes };

    internal static ItemCondition RouteIs(string any, string[] routes) => new() { Routes = Some(routes, any) };

    internal static ValueList<string> Some(string[] routes, string any)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return routes.Length > 0 ? routes.ToValueList() : throw new ArgumentException($"No route is given; where any route is meant, say {any}.", nameof(routes));
    }
}

/// <summary>How many items a condition is about.</summary>
internal enum ItemQuantifier
{
    /// <summary>One at least.</summary>
    Some,

    /// <summary>None.</summary>
    No,

    /// <summary>All, and one at least.</summary>
    Every,
}

/// <summary>What the rules for a report ask of an item beyond its route: each such condition, and whether the items that do not fulfil it are meant.</summary>
internal static class ItemQuestionList
{
    /// <summary>How many a policy can have: with its routes they are the bits of a word.</summary>
    public const int Most = 64 - PolicyValidator.MostRoutes;

    public static List<(ItemCondition Item, bool IsNegated)> Find(TriagePolicy policy)
    {
        List<(ItemCondition, bool)> all = [];
        foreach ((ItemQuantifier of, ItemCondition item) in policy.ReportConditions.SelectMany(condition => condition.OfItems()))
        {
            (ItemCondition, bool) question = (item, of == ItemQuantifier.Every);
            if (!item.AsksForRouteAlone && !all.Contains(question)) all.Add(question);
        }

        return all;
    }
}

/// <summary>Holds when all of its parts hold; without parts it always holds.</summary>
/// <param name="Parts">One part for each fact that it uses.</param>
public sealed record Condition(ValueList<FactCondition> Parts)
{
    /// <summary>The condition that always holds.</summary>
    public static Condition Always { get; } = new([]);

    /// <summary>A condition on one fact: <c>Condition.Where("format", "text", "audio")</c>.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The answers that fulfil it.</param>
    public static Condition Where(string fact, params string[] answers) => Always.And(fact, answers);

    /// <summary>This condition, and another fact that must have one of these answers.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The answers that fulfil it.</param>
    public Condition And(string fact, params string[] answers) =>
        new([.. Parts, new FactCondition(fact, answers.ToValueList())]);
}

/// <summary>Holds when a fact is answered with one of the listed answers; an unanswered fact never fulfils it by itself.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Answers">The answers that fulfil it; at least one.</param>
public sealed record FactCondition(string Fact, ValueList<string> Answers);
