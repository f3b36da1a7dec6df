using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Proves that a report which has a route keeps it, whichever of its other facts is answered.</summary>
internal sealed class SettledCheck(ReportPatterns reports)
{
    public GuaranteeVerdict Of(Guarantee guarantee)
    {
        ReportSpace space = reports.Space;
        (BigInteger broken, BigInteger pairs) = (0, 0);
        (int Size, ValueList<Witness> Witnesses) smallest = (int.MaxValue, []);
        foreach (FactIndex fact in space.Levels.Facts.Indexes)
        {
            Level level = space.Levels.LevelOf(fact);
            for (int answer = 1; answer < space.Sets.Branches(level); answer++)
            {
                MddSet breaking = Breaking(level, answer);
                pairs += space.CountAll(space.Sets.All) / space.Sets.Branches(level);
                broken += space.CountAll(breaking) / space.Sets.Branches(level);
                if (space.Smallest(breaking) is not { } before) continue;
                int size = before.Items.Sum(item => item.Count + 1) + before.Report.Count;
                Fact asked = space.Levels.Facts[fact];
                Witness after = before with { Report = before.Report.With(asked.Id, asked.Answers[answer - 1]) };
                if (size < smallest.Size) smallest = (size, [before, after]);
            }
        }

        return new() { Guarantee = guarantee, Broken = broken, Combinations = pairs, Witnesses = smallest.Witnesses };
    }

    private MddSet Breaking(Level level, int answer) => reports.Space.Sets.Union(reports.Routes
        .Where((_, route) => reports.Policy.Routes[route] != reports.Policy.UnsettledRoute)
        .Select(hasRoute => hasRoute.With(level, 0) - hasRoute.With(level, answer)));
}

/// <summary>
/// Proves that an item which can still get one of some routes gets one of them when it is closed. It is about the answers as the rules see
/// them: an address text that can be read has given its own by then, and one that cannot leaves all to closing.
/// </summary>
internal sealed class ClosingCheck(ItemSpace complete, PartialItemSpace items)
{
    public GuaranteeVerdict Of(Guarantee guarantee)
    {
        TriagePolicy policy = complete.Policy;
        ClosingSpace space = new(complete, tellsAddresses: guarantee.WithAddress || ClosingSpace.DependsOnAddress(policy));
        RouteSet kept = RouteSet.From(policy, guarantee.Keeps);
        MddSet among = guarantee.WithAddress ? space.Came(withAddress: true) : space.Sets.All;
        MddSet possible = space.Open(items.Routes).WhereRoutes(routes => routes.Overlaps(kept));
        MddSet broken = among & (possible - space.Closed(complete.From(0)).WhereRoutes(routes => routes.Overlaps(kept)));
        return new()
        {
            Guarantee = guarantee,
            Broken = space.Count(broken),
            Combinations = space.Count(among),
            Witnesses = space.Smallest(broken) is { } witness ? [witness] : [],
        };
    }
}
