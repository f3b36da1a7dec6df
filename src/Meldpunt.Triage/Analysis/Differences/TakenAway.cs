using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Marks the rows of a difference that take something from the route that wins over all others, and puts them first.</summary>
internal static class TakenAway
{
    public static DifferenceTable Mark(DifferenceTable table, TriagePolicy old, TriagePolicy present) => table with
    {
        Rows = table.Rows.Select(row => row with { TakesAway = Is(row.Change.Route, old, present) }).OrderByDescending(row => row.TakesAway).ToValueList(),
    };

    // What still needed an answer could have come to the first route; what has another route cannot any more.
    private static bool Is(RouteChange? route, TriagePolicy old, TriagePolicy present)
    {
        if (route is null || route.New == First(present, old)) return false;
        return route.Old == old.Routes[0] || (route.Old == old.UnsettledRoute && route.New != present.UnsettledRoute);
    }

    // In the new version the same route, wherever it stands now; where there is none of that name, the one that stands first.
    private static string First(TriagePolicy present, TriagePolicy old) => present.Routes.Contains(old.Routes[0]) ? old.Routes[0] : present.Routes[0];
}
