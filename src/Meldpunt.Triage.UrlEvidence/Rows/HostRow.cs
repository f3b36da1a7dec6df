namespace Meldpunt.Triage.UrlEvidence.Rows;

/// <summary>The row of the policy's table for a host.</summary>
internal enum HostRow
{
    /// <summary>None: the name does not exist, or cannot.</summary>
    None,

    /// <summary>Under an existing top-level name, or a global address.</summary>
    Public,

    /// <summary>Of the dark web.</summary>
    DarkWeb,

    /// <summary>Of one machine or network, or no network at all.</summary>
    Local,

    /// <summary>One label, which is more often a slip than an intranet.</summary>
    Word,

    /// <summary>Under a name that networks of their own use.</summary>
    PrivateNetwork,

    /// <summary>Private storage of the list.</summary>
    Storage,

    /// <summary>Shows the dark web to the public internet.</summary>
    Gateway,

    /// <summary>Under <c>.loki</c>.</summary>
    Loki,

    /// <summary>A way into a closed group or private chat, of the list.</summary>
    Invitation,
}
