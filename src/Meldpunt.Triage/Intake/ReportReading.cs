namespace Meldpunt.Triage;

/// <summary>What came of reading a report: the report, or everything that is wrong with it.</summary>
public sealed record ReportReading
{
    /// <summary>The report; null when there are faults.</summary>
    public PreparedReport? Report { get; init; }

    /// <summary>What is wrong, in the order of the document; 21 at most. Empty when the report could be read.</summary>
    public ValueList<Fault> Faults { get; init; }
}
