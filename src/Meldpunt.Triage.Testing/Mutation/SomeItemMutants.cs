using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes a condition on the items of a report.</summary>
internal static class SomeItemMutants
{
    public static IEnumerable<(string Text, SomeItem Items)> Create(SomeItem some, TriagePolicy policy)
    {
        yield return (some.InDoubt ? "whether an item is in doubt or not" : "only with an item in doubt", some with { InDoubt = !some.InDoubt });
        foreach (string route in policy.Routes)
        {
            bool isListed = some.Routes.Contains(route);
            ValueList<string> routes = policy.Routes.Where(one => one == route ? !isListed : some.Routes.Contains(one)).ToValueList();
            if (!routes.IsEmpty) yield return (isListed ? $"not for an item with '{route}'" : some.Routes.IsEmpty ? $"only for an item with '{route}'" : $"also for an item with '{route}'", some with { Routes = routes });
        }
    }
}
