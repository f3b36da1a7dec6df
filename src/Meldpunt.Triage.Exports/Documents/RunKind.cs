namespace Meldpunt.Triage.Exports.Documents;

/// <summary>How a run of text looks.</summary>
internal enum RunKind
{
    /// <summary>Like the text around it.</summary>
    Plain,

    /// <summary>A word of the policy, or JSON.</summary>
    Code,

    /// <summary>Something to notice.</summary>
    Strong,

    /// <summary>Something that is wrong.</summary>
    Alarm,
}
