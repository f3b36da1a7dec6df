using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>One alternative of a condition on a report.</summary>
/// <param name="facts">What its facts must be.</param>
/// <param name="routes">A bit for each route that the report may have.</param>
/// <param name="ofItems">What its items must be.</param>
internal sealed class ReportMask(FactMask[] facts, ulong routes, ItemsMask[] ofItems)
{
    /// <summary>The alternatives of a rule.</summary>
    public static ReportMask[] For(ValueList<ReportCondition> when, CasePolicy policy) => [.. when.Select(one => For(one, policy))];

    /// <summary>Whether it holds.</summary>
    /// <param name="answers">The report's own answers.</param>
    /// <param name="route">The bit of the report's route; of a report without items none as long as it is not known.</param>
    /// <param name="seen">What is seen of its items.</param>
    public bool Holds(Answers answers, ulong route, ulong seen)
    {
        if ((routes & route) == 0 && routes != ulong.MaxValue) return false;
        foreach (FactMask fact in facts)
        {
            if (!fact.Holds(answers)) return false;
        }

        foreach (ItemsMask items in ofItems)
        {
            if (!items.Holds(seen)) return false;
        }

        return true;
    }

    private static ReportMask For(ReportCondition condition, CasePolicy policy) => new(
        FactMask.For(condition.Facts, policy.Policy.Vocabulary.ReportFacts, isCertain: false),
        condition.Routes.IsEmpty ? ulong.MaxValue : policy.Sight.RouteBits(condition.Routes),
        [.. condition.OfItems().SelectMany(part => ItemsMask.For(part.Of, part.Item, policy.Sight))]);
}

/// <summary>That some item has one of some bits, or none does.</summary>
internal readonly record struct ItemsMask(ulong Bits, bool IsSome)
{
    public static ItemsMask[] For(ItemQuantifier of, ItemCondition item, ItemSight sight) => of switch
    {
        ItemQuantifier.Some => [new(sight.Fulfilling(item, isNegated: false), IsSome: true)],
        ItemQuantifier.No => [new(sight.Fulfilling(item, isNegated: false), IsSome: false)],
        ItemQuantifier.Every => [new(sight.AllRoutes, IsSome: true), new(sight.Fulfilling(item, isNegated: true), IsSome: false)],
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    public bool Holds(ulong seen) => (seen & Bits) != 0 == IsSome;
}
