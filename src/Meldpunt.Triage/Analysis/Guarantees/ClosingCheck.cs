using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

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
