namespace Meldpunt.Triage.Policies;

/// <summary>A condition on a report: on its own facts, and on what became of its items.</summary>
/// <param name="Facts">What the facts of the report must be.</param>
/// <param name="SomeItem">What some item must be; null when the items do not matter.</param>
public sealed record ReportCondition(Condition Facts, SomeItem? SomeItem = null)
{
    /// <summary>The condition that always holds.</summary>
    public static ReportCondition Always { get; } = new(Condition.Always);

    /// <summary>A condition on one fact of the report.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The answers that fulfil it.</param>
    public static ReportCondition Where(string fact, params string[] answers) => new(Condition.Where(fact, answers));

    /// <summary>There is some item, whatever became of it.</summary>
    public static ReportCondition HasItems { get; } = new(Condition.Always, new SomeItem([]));

    /// <summary>Some item has one of these routes.</summary>
    /// <param name="routes">The routes' codes.</param>
    /// <exception cref="ArgumentException">No route is given, which would mean any: say <see cref="HasItems"/>.</exception>
    public static ReportCondition SomeItemIs(params string[] routes) => new(Condition.Always, new(Some(routes, nameof(HasItems))));

    /// <summary>Some item has an answer of doubt.</summary>
    public static ReportCondition SomeItemInDoubt() => new(Condition.Always, new([], InDoubt: true));

    /// <summary>Some item has one of these routes, and an answer of doubt.</summary>
    /// <param name="routes">The routes' codes.</param>
    /// <exception cref="ArgumentException">No route is given, which would mean any: say that without a list.</exception>
    public static ReportCondition SomeItemInDoubt(params string[] routes) =>
        new(Condition.Always, new(Some(routes, $"{nameof(SomeItemInDoubt)}()"), InDoubt: true));

    /// <summary>This condition, and another fact that must have one of these answers.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The answers that fulfil it.</param>
    public ReportCondition And(string fact, params string[] answers) => this with { Facts = Facts.And(fact, answers) };

    private static ValueList<string> Some(string[] routes, string any)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return routes.Length > 0 ? routes.ToValueList() : throw new ArgumentException($"No route is given; where an item of any route is meant, say {any}.", nameof(routes));
    }
}

/// <summary>Holds when some item of the report has one of these routes and, if asked for, an answer of doubt.</summary>
/// <param name="Routes">The routes that fulfil it; empty for any route.</param>
/// <param name="InDoubt">True when that item must also have a fact that was answered with the word of doubt.</param>
public sealed record SomeItem(ValueList<string> Routes, bool InDoubt = false);
