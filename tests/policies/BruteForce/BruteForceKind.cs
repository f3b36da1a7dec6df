using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>
/// What a report's rules can see of an item: its route, whether it is in doubt, and which of the conditions they have on items it fulfils; and
/// how many answers the smallest such item takes, itself included.
/// </summary>
internal sealed record BruteForceKind(string Route, bool InDoubt, int Size, Func<TriagePolicy, ItemCondition, bool> Fulfils)
{
    /// <param name="items">The items.</param>
    /// <param name="fulfils">Whether an item fulfils a condition of a policy.</param>
    /// <param name="policies">The policies whose conditions tell items apart.</param>
    public static BruteForceKind[] Of(IEnumerable<BruteForceItem> items, Func<BruteForceItem, TriagePolicy, ItemCondition, bool> fulfils, params TriagePolicy[] policies)
    {
        (TriagePolicy Policy, ItemCondition Item)[] asked = [.. policies.SelectMany(policy => Asked(policy).Select(item => (policy, item)))];
        return
        [
            .. items.GroupBy(item => $"{item.Route}/{item.InDoubt}/{string.Concat(asked.Select(one => fulfils(item, one.Policy, one.Item) ? 'y' : 'n'))}")
                .Select(alike => alike.MinBy(item => item.Size)!)
                .Select(item => new BruteForceKind(item.Route, item.InDoubt, item.Size, (policy, condition) => fulfils(item, policy, condition))),
        ];
    }

    /// <summary>The kind of an item of one policy.</summary>
    public static BruteForceKind Of(BruteForceItem item) => new(item.Route, item.InDoubt, item.Size, (_, condition) => FulfilsOwn(item, condition));

    public static BruteForceKind[] Of(BruteForceItems items, TriagePolicy asking) => Of(items.Partial, (item, _, condition) => FulfilsOwn(item, condition), asking);

    /// <summary>The conditions on items that a policy's rules for a report have.</summary>
    public static IEnumerable<ItemCondition> Asked(TriagePolicy policy) => Conditions(policy)
        .SelectMany(condition => new[] { condition.SomeItem, condition.NoItem, condition.EveryItem }).OfType<ItemCondition>();

    public static IEnumerable<ReportCondition> Conditions(TriagePolicy policy) =>
        policy.EmptyReport.SelectMany(rule => rule.When)
            .Concat(policy.Referrals.SelectMany(rule => rule.Precedes is null ? rule.When : rule.When.Concat(rule.Precedes.When)))
            .Concat(policy.Notices.SelectMany(rule => rule.When))
            .Concat(policy.Labels.SelectMany(rule => rule.When));

    /// <summary>Whether an item fulfils a condition.</summary>
    /// <param name="item">The item, with its route, its reasons and its doubt by the version whose items are looked at.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="holds">Whether its answers fulfil a condition on facts, in the words of the version that has it.</param>
    public static bool IsFulfilled(BruteForceItem item, ItemCondition condition, Func<Condition, bool> holds) =>
        (condition.Routes.IsEmpty || condition.Routes.Contains(item.Route))
        && (condition.Reasons.IsEmpty || item.Reasons.Any(condition.Reasons.Contains))
        && (item.InDoubt || !condition.InDoubt)
        && holds(condition.Facts);

    private static bool FulfilsOwn(BruteForceItem item, ItemCondition condition) =>
        IsFulfilled(item, condition, facts => Combinations.Holds(facts, item.Words, item.Facts));
}
