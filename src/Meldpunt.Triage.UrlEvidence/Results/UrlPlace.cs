namespace Meldpunt.Triage.UrlEvidence;

/// <summary>The places that an address can show, apart from the public internet.</summary>
public enum UrlPlace
{
    /// <summary>Private storage that somebody rents.</summary>
    Cloud,

    /// <summary>A file on somebody's device.</summary>
    Device,

    /// <summary>A message from person to person.</summary>
    DirectMessage,

    /// <summary>The dark web.</summary>
    DarkWeb,

    /// <summary>Another place that is not open to anyone.</summary>
    OtherNonPublic,
}
