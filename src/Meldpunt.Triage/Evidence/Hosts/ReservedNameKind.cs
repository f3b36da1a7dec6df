namespace Meldpunt.Triage.Evidence.Hosts;

/// <summary>Whether the public name system can lead to a name at all.</summary>
internal enum ReservedNameKind
{
    /// <summary>An ordinary name.</summary>
    None,

    /// <summary>A name of the dark web.</summary>
    DarkWeb,

    /// <summary>A name that only means something on one machine or network, or nothing at all.</summary>
    NotPublic,
}
