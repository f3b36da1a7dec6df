using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// A question beyond routes that a report's rules ask of an item, in the words of the version whose items are looked at. Two are the same when
/// their names are.
/// </summary>
internal sealed class ItemQuestion
{
    private const char Or = '|';
    private const string Doubt = "in-doubt";
    private const string Some = "some-item:";
    private const string SomeNot = "some-item-not:";

    private ItemQuestion(ItemCondition asked, ulong[] facts, FactList words, bool isNegated)
    {
        (Asked, Facts, IsNegated) = (asked, facts, isNegated);
        string[] parts =
        [
            .. One(asked.Routes.IsEmpty ? null : Named(string.Join(Or, asked.Routes))),
            .. One(asked.InDoubt ? Doubt : null),
            .. One(asked.Reasons.IsEmpty ? null : $"reason:{string.Join(Or, asked.Reasons.Order(StringComparer.Ordinal))}"),
            .. words.Indexes.Where(fact => facts[fact.Number] != ConditionBits.Any).Select(fact => $"{words[fact].Id}={string.Join(Or, AnswersTo(fact, words))}"),
        ];
        Name = $"{(isNegated ? SomeNot : Some)}{string.Join('+', parts)}";
    }

    /// <summary>The name of what tells that some item has a route.</summary>
    public static string NameOf(string route) => Some + Named(route);

    /// <summary>What is asked; its facts are in the words of its own version.</summary>
    public ItemCondition Asked { get; }

    /// <summary>For each fact of an item a bit for each value, 0 for unanswered, that fulfils it.</summary>
    public ulong[] Facts { get; }

    /// <summary>True for the items that do not fulfil it.</summary>
    public bool IsNegated { get; }

    /// <summary>The name of what it tells of a report: that some item is so.</summary>
    public string Name { get; }

    /// <summary>A question in the words of the items; null where no item can fulfil the condition.</summary>
    /// <param name="asked">The condition.</param>
    /// <param name="isNegated">True for the items that do not fulfil it.</param>
    /// <param name="words">The facts of an item.</param>
    /// <param name="read">For each fact the values that fulfil a condition on them; null where none can.</param>
    public static ItemQuestion? Read(ItemCondition asked, bool isNegated, FactList words, Func<Condition, ulong[]?> read)
    {
        if (read(asked.Facts) is not { } facts) return null;
        return new(asked with { Routes = asked.Routes.Order(StringComparer.Ordinal).ToValueList() }, facts, words, isNegated);
    }

    /// <summary>Whether an item is so.</summary>
    /// <param name="route">Its route.</param>
    /// <param name="reasons">Its reasons.</param>
    /// <param name="inDoubt">Whether one of its answers is that of doubt.</param>
    /// <param name="values">Its answers.</param>
    public bool Holds(string route, IReadOnlyCollection<string> reasons, bool inDoubt, ReadOnlySpan<byte> values) =>
        IsNegated != (IsOf(route) && (!Asked.InDoubt || inDoubt) && (Asked.Reasons.IsEmpty || Asked.Reasons.Any(reasons.Contains)) && HasAnswers(values));

    /// <summary>Whether it is so of an item of which nothing is known but its route and whether it is in doubt.</summary>
    public bool HoldsOfDoubt(string route, bool inDoubt) => IsNegated != (IsOf(route) && Asked.InDoubt && inDoubt);

    /// <summary>The items that are so.</summary>
    public MddSet In(PartialItemSpace items) => In(items, items.HasReason);

    /// <summary>The same by reasons that another version gives.</summary>
    public MddSet In(PartialItemSpace items, Func<Func<Rule, bool>, MddSet> hasReason)
    {
        MddSet set = items.Cube(fact => Facts[fact.Number]);
        if (!Asked.Routes.IsEmpty) set &= items.Sets.Union(Asked.Routes.Select(items.HasRoute));
        if (Asked.InDoubt) set &= items.HasDoubt();
        if (!Asked.Reasons.IsEmpty) set &= hasReason(rule => Asked.Reasons.Contains(rule.Id));
        return IsNegated ? ~set : set;
    }

    // A route can be called what doubt is called here. No id has a colon, so a fact called "reason" is none either.
    private static string Named(string routes) => routes == Doubt ? $"route:{routes}" : routes;

    private static IEnumerable<string> One(string? part) => part is null ? [] : [part];

    private bool IsOf(string route) => Asked.Routes.IsEmpty || Asked.Routes.Contains(route);

    private bool HasAnswers(ReadOnlySpan<byte> values)
    {
        for (int fact = 0; fact < values.Length; fact++)
        {
            if ((Facts[fact] >> values[fact] & 1) == 0) return false;
        }

        return true;
    }

    private IEnumerable<string> AnswersTo(FactIndex fact, FactList words) => words[fact].Answers.Where((_, answer) => (Facts[fact.Number] >> (answer + 1) & 1) != 0);
}
