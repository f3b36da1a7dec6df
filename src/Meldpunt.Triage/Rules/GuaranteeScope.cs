namespace Meldpunt.Triage.Rules;

/// <summary>What a guarantee speaks of.</summary>
public enum GuaranteeScope
{
    /// <summary>Every item.</summary>
    Item,

    /// <summary>Every report.</summary>
    Report,
}
