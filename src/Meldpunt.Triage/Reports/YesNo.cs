namespace Meldpunt.Triage.Reports;

/// <summary>An answer to a question about the reporter.</summary>
public enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
