namespace Meldpunt.Triage.Evidence;

/// <summary>What the scheme of a URL says about it.</summary>
internal enum SchemeKind
{
    /// <summary>The text has no scheme.</summary>
    None,

    /// <summary>A scheme the policy says nothing of.</summary>
    Other,

    /// <summary>A host follows, and browsers forgive wrong and missing slashes (WHATWG "special scheme").</summary>
    Special,

    /// <summary>A host follows behind two slashes.</summary>
    Network,

    /// <summary>A file of a device.</summary>
    Device,

    /// <summary>A message or call from person to person.</summary>
    Message,

    /// <summary>Something else that nobody else can open.</summary>
    NotPublic,
}
