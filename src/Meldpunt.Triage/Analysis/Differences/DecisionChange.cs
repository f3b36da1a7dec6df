using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>How a decision changed from one version of a policy to another.</summary>
public sealed record DecisionChange
{
    /// <summary>How the route changed; null when it did not.</summary>
    public RouteChange? Route { get; init; }

    /// <summary>How the reasons changed. Items only.</summary>
    public CodeChange Reasons { get; init; } = CodeChange.None;

    /// <summary>How the referrals changed. Reports only.</summary>
    public CodeChange Referrals { get; init; } = CodeChange.None;

    /// <summary>How the notices changed. Reports only.</summary>
    public CodeChange Notices { get; init; } = CodeChange.None;

    /// <summary>How the labels changed. Reports only.</summary>
    public CodeChange Labels { get; init; } = CodeChange.None;

    /// <summary>
    /// Whether an item of the same route now has an answer of doubt (true) or no longer has one (false), where that can change the referrals,
    /// notices or labels of a report; null when it does not. Closed items only: of others such an answer is given.
    /// </summary>
    public bool? InDoubt { get; init; }

    /// <summary>
    /// The facts that the two versions answer so that what a report's rule asks of an item's answers holds by one and not by the other, in the
    /// words of the new version where it has the fact. Closed items only: of others the answers are given.
    /// </summary>
    public ValueList<string> ClosedFacts { get; init; }

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Route is null && Reasons.IsEmpty && Referrals.IsEmpty && Notices.IsEmpty && Labels.IsEmpty && InDoubt is null && ClosedFacts.IsEmpty;
}

/// <summary>A route that became another.</summary>
public sealed record RouteChange
{
    /// <summary>The route in the old version; null where the old version knows none of the items' routes.</summary>
    public required string? Old { get; init; }

    /// <summary>The route in the new version.</summary>
    public required string New { get; init; }
}

/// <summary>How a list of codes (reasons, referrals, notices or labels) changed.</summary>
public sealed record CodeChange
{
    /// <summary>No change.</summary>
    public static CodeChange None { get; } = new();

    /// <summary>The codes that only the old version gives.</summary>
    public ValueList<string> Lost { get; init; }

    /// <summary>The codes that only the new version gives.</summary>
    public ValueList<string> Gained { get; init; }

    /// <summary>The codes that both give, of which something else changed: the contact of a referral.</summary>
    public ValueList<string> Altered { get; init; }

    /// <summary>True when codes that both give have another order.</summary>
    public bool IsReordered { get; init; }

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Lost.IsEmpty && Gained.IsEmpty && Altered.IsEmpty && !IsReordered;
}

/// <summary>Finds the rules of the groups that decide somewhere in a set.</summary>
internal static class DecidingRules
{
    public static IEnumerable<string> In(MddSet set, CompiledPolicy compiled, Func<RuleIndex, MddSet> mayApply, Func<RuleIndex, MddSet> applies)
    {
        MddSet rest = set;
        for (int group = 0; group < compiled.Policy.Groups.Count && !rest.IsEmpty; group++)
        {
            RuleIndex[] rules = [.. compiled.Items.Rules.Where(rule => compiled.Items.GroupOf(rule) == group)];
            foreach (RuleIndex rule in rules.Where(rule => rest.Overlaps(mayApply(rule)))) yield return compiled.Items[rule].Id;
            rest -= set.Space.Union(rules.Select(applies));
        }
    }
}

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
