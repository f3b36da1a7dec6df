namespace Meldpunt.Triage.Intake;

/// <summary>The limits of a report's JSON.</summary>
public static class ReportLimits
{
    /// <summary>The most bytes of one line: 1 MiB.</summary>
    public const int LineBytes = 1 << 20;

    /// <summary>The deepest nesting of objects and arrays.</summary>
    public const int Nesting = 16;

    /// <summary>The most items of one report.</summary>
    public const int Items = 1_000;

    /// <summary>The most characters of an id (Unicode scalar values).</summary>
    public const int IdCharacters = 256;

    /// <summary>The most faults that are told of one report: the first, and 20 more.</summary>
    public const int Faults = 21;
}
