namespace Meldpunt.Triage.Hosting;

/// <summary>What came of reading a record: what was recorded, or the first thing that is wrong with the line.</summary>
public sealed record RecordReading
{
    /// <summary>When it was decided; <see langword="default"/> when the line is faulty.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Which policy decided; null when the line is faulty.</summary>
    public PolicyVersion? Policy { get; init; }

    /// <summary>What was decided; null when the line is faulty.</summary>
    public RecordedOutcome? Outcome { get; init; }

    /// <summary>The report, ready to be decided again; null when the line is faulty, and where the reader was given no engine.</summary>
    public PreparedReport? Report { get; init; }

    /// <summary>What is wrong; null when nothing is. It never holds the content of a URL or an id.</summary>
    public Fault? Fault { get; init; }
}
