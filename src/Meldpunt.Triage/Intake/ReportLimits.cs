namespace Meldpunt.Triage;

/// <summary>The limits of a report's JSON.</summary>
public static class ReportLimits
{
    /// <summary>The maximum number of bytes in one line: 1 MiB.</summary>
    public const int LineBytes = 1 << 20;

    /// <summary>The maximum nesting depth of objects and arrays.</summary>
    public const int Nesting = 16;

    /// <summary>The maximum number of items in one report.</summary>
    public const int Items = 1_000;

    /// <summary>The maximum number of characters in an id (Unicode scalar values).</summary>
    public const int IdCharacters = 256;

    /// <summary>The maximum number of faults reported for one report: the first, and 20 more.</summary>
    public const int Faults = 21;
}
