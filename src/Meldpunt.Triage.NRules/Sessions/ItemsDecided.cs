namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>
/// All items of a case are decided. It is a fact of its own, because conditions are evaluated when a fact is inserted, and those of a
/// report look at what became of its items.
/// </summary>
internal sealed class ItemsDecided
{
    private readonly ulong _kinds;

    public ItemsDecided(TriageCase owner)
    {
        Case = owner;
        foreach (TriageItem item in owner.Items) _kinds |= ReportMask.KindOf(item.Decided!.Decision, owner.Policy.Policy);
    }

    public TriageCase Case { get; }

    public List<PartApplies> Applying { get; } = [];

    /// <summary>Whether the case is of a set of rules, and any of the alternatives holds.</summary>
    public bool Fulfils(CasePolicy policy, ReportMask[] alternatives)
    {
        if (Case.Policy != policy) return false;
        foreach (ReportMask one in alternatives)
        {
            if (one.Holds(Case.Report.Answers, _kinds)) return true;
        }

        return false;
    }

    public bool HasNoItems => Case.Items.Length == 0;
}
