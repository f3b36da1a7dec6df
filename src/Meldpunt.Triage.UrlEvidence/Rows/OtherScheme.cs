namespace Meldpunt.Triage.UrlEvidence.Rows;

/// <summary>The schemes of the policy's table that do not lead to a host by themselves.</summary>
internal enum OtherScheme
{
    /// <summary><c>file:</c>, a path of a device.</summary>
    File,

    /// <summary><c>mailto:</c>.</summary>
    Mail,

    /// <summary><c>sms:</c>.</summary>
    Sms,

    /// <summary><c>tel:</c>.</summary>
    Telephone,

    /// <summary><c>mid:</c>, one message.</summary>
    Message,

    /// <summary><c>magnet:</c>.</summary>
    Magnet,

    /// <summary><c>ed2k:</c> and <c>content:</c>.</summary>
    Content,

    /// <summary><c>data:</c>, <c>javascript:</c> and <c>about:</c>: something on a page.</summary>
    Page,

    /// <summary><c>blob:</c> of an origin.</summary>
    Blob,

    /// <summary>The scheme of a program that shares addresses.</summary>
    Sharing,
}
