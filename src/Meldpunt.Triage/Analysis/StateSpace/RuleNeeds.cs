using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// What holds for every rule of a group that asks for a route, so that it is found once however many these are. A rule is looked at by
/// asking for the part of a set in which it applies.
/// </summary>
internal sealed class RuleNeeds
{
    private const int One = 1;

    public RuleNeeds(ItemSpace items, int group, RouteSet route)
    {
        MddSpace made = items.Sets.Empty();
        RuleIndex[] rules = [.. items.RulesOf(group)];
        RuleIndex[] alike = [.. rules.Where(rule => items.RouteOf(rule) == route)];
        Mdd any = made.CountOfCubes(rules.Select(items.AllowedBy));
        Mdd same = alike.Length == rules.Length ? any : made.CountOfCubes(alike.Select(items.AllowedBy));
        MddSet free = made.All - made.TakeOver(items.Above(group));
        Mdd routes = made.TakeOver(items.From(group));
        MddSet belowGives = made.TakeOver(items.From(group + 1)).WhereRoutes(given => given == route);
        MddSet joins = any.WhereRoutes(rulesHere => !rulesHere.IsEmpty) & routes.WhereRoutes(given => given.Overlaps(route));

        MddSpace kept = items.Sets.Empty();
        Needed = kept.TakeOver((same.WhereRoutes(IsOne) & free) - (belowGives & any.WhereRoutes(IsOne)));
        Several = kept.TakeOver(any.WhereRoutes(rulesHere => rulesHere.Bits > One));
        Changed = kept.TakeOver(free - routes.WhereRoutes(given => given == route) - joins);
    }

    /// <summary>Where the route would be another without the only rule of these that applies.</summary>
    public MddSet Needed { get; }

    /// <summary>Where several rules of the group apply, whatever their routes.</summary>
    public MddSet Several { get; }

    /// <summary>Where the route would be another if one more rule of these applied.</summary>
    public MddSet Changed { get; }

    private static bool IsOne(RouteSet rulesHere) => rulesHere.Bits == One;
}
