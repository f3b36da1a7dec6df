namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>
/// All items of a case are decided. It is a fact of its own, because conditions are evaluated when a fact is inserted, and those of a
/// report look at what became of its items.
/// </summary>
internal sealed class ItemsDecided
{
    public ItemsDecided(TriageCase owner)
    {
        Case = owner;
        foreach (TriageItem item in owner.Items) Seen |= owner.Policy.Sight.Of(item.Decided!.Decision);
    }

    public TriageCase Case { get; }

    /// <summary>What the rules for a report can see of the items.</summary>
    public ulong Seen { get; }

    public bool HasNoItems => Case.Items.Length == 0;

    /// <summary>The rules for a report without items that apply.</summary>
    public List<PartApplies> Applying { get; } = [];

    /// <summary>Whether the case is of a set of rules, and any of the alternatives holds. None of them asks for the route, which is not known yet.</summary>
    public bool Fulfils(CasePolicy policy, ReportMask[] alternatives)
    {
        if (Case.Policy != policy) return false;
        foreach (ReportMask one in alternatives)
        {
            if (one.Holds(Case.Report.Answers, route: 0, Seen)) return true;
        }

        return false;
    }
}

/// <summary>The route of a case is known, which other rules for a report ask for. It is a fact of its own for the same reason.</summary>
internal sealed class RouteDecided
{
    private readonly ulong _bit;

    public RouteDecided(ItemsDecided items, string route)
    {
        (Items, Route) = (items, route);
        _bit = items.Case.Policy.Sight.RouteBits([route]);
    }

    public ItemsDecided Items { get; }

    public TriageCase Case => Items.Case;

    public string Route { get; }

    /// <summary>The referrals, notices and labels that apply.</summary>
    public List<PartApplies> Applying { get; } = [];

    /// <summary>Whether the case is of a set of rules, and any of the alternatives holds.</summary>
    public bool Fulfils(CasePolicy policy, ReportMask[] alternatives)
    {
        if (Case.Policy != policy) return false;
        foreach (ReportMask one in alternatives)
        {
            if (one.Holds(Case.Report.Answers, _bit, Items.Seen)) return true;
        }

        return false;
    }
}
