namespace Meldpunt.Triage.NRules;

/// <summary>What a report gets besides the routes of its items.</summary>
public enum PartKind
{
    /// <summary>The route of a report that has no items.</summary>
    EmptyReport,

    /// <summary>A referral.</summary>
    Referral,

    /// <summary>A notice.</summary>
    Notice,

    /// <summary>A label, which staff see and the reporter never.</summary>
    Label,
}

/// <summary>A rule for a report without items, a referral, a notice or a label applies to a case. Compared by reference.</summary>
public sealed class PartApplies
{
    internal PartApplies(TriageCase owner, PartKind kind, string id, int place) => (Case, Kind, Id, Place) = (owner, kind, id, place);

    /// <summary>The case.</summary>
    public TriageCase Case { get; }

    /// <summary>What applies.</summary>
    public PartKind Kind { get; }

    /// <summary>The id of the rule, the referral, the notice or the label.</summary>
    public string Id { get; }

    internal int Place { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
