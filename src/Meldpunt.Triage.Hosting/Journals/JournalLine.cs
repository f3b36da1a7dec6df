namespace Meldpunt.Triage.Hosting;

/// <summary>
/// A whole line of a journal; <see cref="JournalReader"/> reads it, and <see cref="JournalReplay"/> decides it again. A journal that is kept
/// elsewhere, in the table of a database for instance, gives its records as these.
/// </summary>
public sealed record JournalLine
{
    /// <summary>What it comes from, as people know it: the path of its file, or the name of a database or a queue.</summary>
    public required string Source { get; init; }

    /// <summary>Its number in the file, from 1, or that of its row.</summary>
    public required long Number { get; init; }

    /// <summary>True when it is the row of a table, and <see cref="Number"/> that of the row; false for a line of a file or a stream.</summary>
    public bool IsRow { get; init; }

    /// <summary>The line in UTF-8, with or without its end.</summary>
    public required ReadOnlyMemory<byte> Utf8 { get; init; }
}
