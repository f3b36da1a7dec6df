namespace Meldpunt.Triage.Exports.Texts;

/// <summary>How a run of text looks.</summary>
public enum RunKind
{
    /// <summary>Like the text around it.</summary>
    Plain,

    /// <summary>A word of the policy.</summary>
    Code,

    /// <summary>What people call a word of the policy. The word itself is shown on request.</summary>
    Name,

    /// <summary>What is shown on request, as the word behind a name is: the code and the message of a finding. On pages only.</summary>
    Detail,

    /// <summary>A report in JSON.</summary>
    Json,

    /// <summary>Something to notice.</summary>
    Strong,

    /// <summary>Something that is wrong.</summary>
    Alarm,
}
