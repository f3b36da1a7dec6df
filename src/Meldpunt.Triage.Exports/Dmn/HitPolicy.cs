namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>The result of a decision table where several rows hold.</summary>
internal enum HitPolicy
{
    /// <summary>Never more than one does.</summary>
    Unique,

    /// <summary>They all say the same.</summary>
    Any,

    /// <summary>The first decides.</summary>
    First,

    /// <summary>The list of what they say, in the order of the rows.</summary>
    RuleOrder,
}
