namespace Meldpunt.Triage.UrlEvidence.Addresses;

/// <summary>What may be in a text in addition to addresses, and how sure it is that something is one.</summary>
internal enum UnitKind
{
    /// <summary>Words.</summary>
    Prose,

    /// <summary>The mark of a list, an introduction, punctuation: parts addresses and is nothing itself.</summary>
    Mark,

    /// <summary>Begins with a scheme of the network or with <c>www.</c>: an address, whatever surrounds it.</summary>
    Url,

    /// <summary>Begins with another scheme of the table.</summary>
    Scheme,

    /// <summary>A path of a device.</summary>
    Path,

    /// <summary>Words behind a path of a device, which may belong to it.</summary>
    PathRest,

    /// <summary>A host with something behind it, without a scheme.</summary>
    HostWithPath,

    /// <summary>A host, or an e-mail address, without a scheme.</summary>
    Host,
}
