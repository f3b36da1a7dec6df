namespace Meldpunt.Triage.Policies;

/// <summary>What a guarantee applies to.</summary>
public enum GuaranteeScope
{
    /// <summary>Every item.</summary>
    Item,

    /// <summary>Every report.</summary>
    Report,
}
