namespace Meldpunt.Triage.Analysis;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Likely not meant.</summary>
    Warning,

    /// <summary>No engine is made from a policy with such a finding.</summary>
    Error,
}
