using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>What a report's rules distinguish about one item, and the smallest such item.</summary>
/// <param name="Route">Its route.</param>
/// <param name="InDoubt">Whether one of its answers is that of doubt.</param>
/// <param name="IsSettled">False for an item that still needs an answer.</param>
/// <param name="Item">The item.</param>
internal sealed record ItemClass(string Route, bool InDoubt, bool IsSettled, Answers Item)
{
    /// <summary>How many answers showing it takes, the item itself included.</summary>
    public int Size => Item.Count + 1;

    /// <summary>All kinds of items that the rules of a policy let come about, the smallest first.</summary>
    public static IReadOnlyList<ItemClass> Enumerate(PartialItemSpace items) => Enumerate(items, _ => items.Sets.All);

    /// <summary>The same, of those items alone that are in a set, which may be another for each route.</summary>
    public static IReadOnlyList<ItemClass> Enumerate(PartialItemSpace items, Func<string, MddSet> within) => [.. All(items, within).OrderBy(kind => kind.Size)];

    private static IEnumerable<ItemClass> All(PartialItemSpace items, Func<string, MddSet> within)
    {
        TriagePolicy policy = items.Compiled.Policy;
        MddSet doubt = items.HasDoubt();
        foreach (string route in policy.Routes)
        {
            MddSet withRoute = items.HasRoute(route) & within(route);
            foreach (bool inDoubt in new[] { false, true })
            {
                MddSet alike = inDoubt ? withRoute & doubt : withRoute - doubt;
                if (items.Search.Find(alike) is { } values)
                {
                    yield return new(route, inDoubt, route != policy.UnsettledRoute, new(policy.Vocabulary.ItemFacts, values));
                }
            }
        }
    }
}
