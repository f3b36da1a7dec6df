namespace Meldpunt.Triage.Reports;

/// <summary>An answer to a question that a reporter may not be sure about.</summary>
public enum YesNoDoubt
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
