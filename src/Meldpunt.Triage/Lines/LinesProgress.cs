namespace Meldpunt.Triage;

/// <summary>How far a stream of lines has come.</summary>
public readonly record struct LinesProgress
{
    /// <summary>The bytes that were read and answered.</summary>
    public required long Bytes { get; init; }

    /// <summary>The lines that were answered.</summary>
    public required long Lines { get; init; }
}
